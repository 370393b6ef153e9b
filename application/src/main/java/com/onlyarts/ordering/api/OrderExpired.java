package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/**
 * Nobody paid an order in time: its copies are free and its lines are back in the cart (R32, R34).
 */
public record OrderExpired(OrderId order, String number, PersonId buyer, Instant at)
    implements Event {}
