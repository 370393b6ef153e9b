package com.onlyarts.ordering.application;

import com.onlyarts.ordering.domain.Notes;
import com.onlyarts.ordering.domain.ShippingAddress;
import java.util.Optional;

/**
 * What a buyer says at the checkout.
 *
 * @param address needed once something physical is ordered
 * @param paymentMethod what the provider's browser library named the chosen card, if it was chosen yet
 */
public record Checkout(Optional<ShippingAddress> address, Optional<Notes> notes, Optional<String> paymentMethod) {}
