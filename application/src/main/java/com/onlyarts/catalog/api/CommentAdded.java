package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * Somebody has said something about a work.
 *
 * @param addressee who is spoken to: the artist, or the author of the very comment it replies to
 */
public record CommentAdded(
    CommentId comment,
    ArtworkId artwork,
    String title,
    PersonId artist,
    PersonId author,
    PersonId addressee,
    Instant at)
    implements Event {}
