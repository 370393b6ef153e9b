package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;

/** A seller does not call off what the buyer would like to be (R108). */
public record CancellationDeclined(
    OrderId order,
    OrderLineId line,
    PersonId buyer,
    PersonId seller,
    ArtworkId artwork,
    String title,
    Instant at)
    implements Event {}
