package com.onlyarts.ordering.api;

import com.onlyarts.catalog.api.Offer;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Duration;

/**
 * What somebody has won in an auction (R74).
 *
 * @param order the order it becomes; the lot is held under its id already
 * @param hammer the price, whatever the work would cost otherwise
 * @param timeToPay how long the winner has
 */
public record LotSale(
    OrderId order, PersonId winner, Offer lot, Money hammer, Duration timeToPay) {}
