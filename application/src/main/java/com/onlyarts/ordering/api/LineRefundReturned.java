package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;

/**
 * The bank has returned what was given back for a line: its seller's part is theirs again (R37).
 *
 * @param amount how much came back
 * @param inAll how much is given back of the line now
 */
public record LineRefundReturned(
    OrderId order,
    OrderLineId line,
    PersonId seller,
    ArtworkId artwork,
    String title,
    Money amount,
    Money inAll,
    Instant at)
    implements Event {}
