package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/** Every cent of a paid order was given back (R35). */
public record OrderRefunded(OrderId order, String number, PersonId buyer, Money total, Instant at)
    implements Event {}
