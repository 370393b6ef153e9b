package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** A work is shown to everybody for the first time. */
public record ArtworkPublished(ArtworkId artwork, PersonId artist, String title, Instant at)
    implements Event {}
