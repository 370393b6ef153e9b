package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/** Every line of a paid order is in its buyer's hands (R35). */
public record OrderCompleted(OrderId order, String number, PersonId buyer, Instant at)
    implements Event {}
