package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/** The buyer called an unpaid order off (R35). */
public record OrderCancelled(OrderId order, String number, PersonId buyer, Instant at)
    implements Event {}
