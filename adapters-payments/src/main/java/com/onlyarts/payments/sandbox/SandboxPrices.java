package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.Plan;
import com.onlyarts.payments.domain.Tier;
import java.util.List;

/** What the sandbox bills for a tier. */
record SandboxPrices(List<Plan> plans) {

  Money of(Tier tier) {
    return plans.stream().filter(plan -> plan.tier() == tier).map(Plan::monthly).findFirst().orElseThrow();
  }
}
