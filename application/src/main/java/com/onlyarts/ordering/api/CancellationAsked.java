package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;

/**
 * A buyer asks to call a line off before it is sent (R108).
 *
 * @param answerBy from when on silence is yes
 */
public record CancellationAsked(
    OrderId order,
    OrderLineId line,
    PersonId buyer,
    PersonId seller,
    ArtworkId artwork,
    String title,
    Instant answerBy,
    Instant at)
    implements Event {}
