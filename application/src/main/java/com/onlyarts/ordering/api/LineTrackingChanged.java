package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;

/** A seller said something else of how a line was sent (R101). */
public record LineTrackingChanged(
    OrderId order,
    OrderLineId line,
    PersonId buyer,
    PersonId seller,
    ArtworkId artwork,
    String title,
    Instant at)
    implements Event {}
