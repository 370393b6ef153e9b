package com.onlyarts.ordering.application.port;

import com.onlyarts.ordering.domain.ShippingAddress;
import com.onlyarts.ordering.domain.TaxRate;
import java.util.Optional;

/**
 * Knows the tax on a sale; asked outside transactions, because it may have to ask somebody else
 * (R31).
 */
public interface TaxRates {

  /** The rate for what goes to this address, or to an address not known yet. */
  TaxRate rateFor(Optional<ShippingAddress> destination);

  /** One rate for everywhere. */
  static TaxRates flat(TaxRate rate) {
    return _ -> rate;
  }
}
