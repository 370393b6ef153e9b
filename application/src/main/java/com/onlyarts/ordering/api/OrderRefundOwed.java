package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/** A bank has returned money of what stays called off: it is given to the buyer again (R37). */
public record OrderRefundOwed(
    OrderId order, String number, PersonId buyer, Money amount, Instant at) implements Event {}
