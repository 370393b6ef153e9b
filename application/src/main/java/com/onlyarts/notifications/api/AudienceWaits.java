package com.onlyarts.notifications.api;

import com.onlyarts.identity.api.Followers.Place;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/**
 * More of an artist's followers are yet to hear that the artist is live; told from batch to batch,
 * so that none takes long.
 *
 * @param after where the batch before ended
 */
public record AudienceWaits(
    LivestreamId livestream,
    PersonId artist,
    String title,
    boolean auction,
    Place after,
    Instant at)
    implements Event {}
