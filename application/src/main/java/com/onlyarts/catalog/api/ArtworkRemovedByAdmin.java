package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** An admin has taken a work down; its artist reads the reason (R95). */
public record ArtworkRemovedByAdmin(
    ArtworkId artwork, PersonId artist, String title, String reason, Instant at) implements Event {}
