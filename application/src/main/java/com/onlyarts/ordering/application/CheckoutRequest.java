package com.onlyarts.ordering.application;

import com.onlyarts.ordering.domain.BuyerNote;
import com.onlyarts.ordering.domain.ShippingAddress;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a buyer says at the checkout.
 *
 * @param address needed once something physical is ordered
 * @param paymentMethod what the provider's browser library named the chosen card, if it was chosen
 *     yet
 * @param expectedTotal what the buyer has seen the cart come to, if it must not be anything else
 */
public record CheckoutRequest(
    Optional<ShippingAddress> address,
    Optional<BuyerNote> note,
    Optional<String> paymentMethod,
    Optional<BigDecimal> expectedTotal) {}
