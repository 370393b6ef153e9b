package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/** An order was placed and its copies are held; it is not paid yet (R32). */
public record OrderPlaced(OrderId order, String number, PersonId buyer, Money total, Instant at)
    implements Event {}
