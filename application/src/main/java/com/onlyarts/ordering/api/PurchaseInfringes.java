package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;

/**
 * What somebody bought infringes somebody's rights: it cannot be downloaded any more, and they may
 * open a case about it (R126).
 */
public record PurchaseInfringes(
    OrderId order, OrderLineId line, PersonId buyer, ArtworkId artwork, String title, Instant at)
    implements Event {}
