package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;

/**
 * A paid line is not sent any more; its money goes back to the buyer.
 *
 * @param cause a label of {@link com.onlyarts.ordering.domain.CallOffReason}
 */
public record LineCalledOff(
    OrderId order,
    OrderLineId line,
    String cause,
    PersonId buyer,
    PersonId seller,
    ArtworkId artwork,
    String title,
    Instant at)
    implements Event {}
