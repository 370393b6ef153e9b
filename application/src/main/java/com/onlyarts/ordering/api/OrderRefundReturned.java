package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/**
 * The bank has returned what was given back for an order: the money is the platform's and the
 * artists' again, and the order stands as before.
 */
public record OrderRefundReturned(
    OrderId order, String number, PersonId buyer, Money total, Instant at) implements Event {}
