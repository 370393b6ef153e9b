package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;

/**
 * Money went back for a line of a paid order (R37).
 *
 * @param amount how much more than before
 * @param inAll how much so far
 * @param wholeOrder whether every cent of the order has gone back with it, of which the buyer hears
 *     by {@link OrderRefunded}
 */
public record LineRefunded(
    OrderId order,
    String number,
    OrderLineId line,
    PersonId buyer,
    PersonId seller,
    ArtworkId artwork,
    String title,
    Money amount,
    Money inAll,
    boolean wholeOrder,
    Instant at)
    implements Event {}
