package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.domain.TierPrice;
import java.util.List;

/** What the sandbox bills for a tier. */
record SandboxPrices(List<TierPrice> prices) {

  Money of(Tier tier) {
    return prices.stream()
        .filter(price -> price.tier() == tier)
        .map(TierPrice::monthly)
        .findFirst()
        .orElseThrow();
  }
}
