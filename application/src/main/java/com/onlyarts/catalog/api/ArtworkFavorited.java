package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Somebody has put a work among their favorites; told once until they take it out again. */
public record ArtworkFavorited(
    ArtworkId artwork, String title, PersonId artist, PersonId by, Instant at) implements Event {}
