package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Somebody likes what somebody else said; told once until they take the like back. */
public record CommentLiked(
    CommentId comment, ArtworkId artwork, PersonId author, PersonId by, Instant at)
    implements Event {}
