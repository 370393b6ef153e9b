package com.onlyarts.bootstrap.demo;

import com.onlyarts.bootstrap.demo.StudioScript.Payout;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Artists tell where their money goes, and have some of it paid out. */
final class DemoPayouts implements DemoPart {
  private final DemoUsers users;
  private final Set<String> ready = new HashSet<>();

  DemoPayouts(DemoUsers users) {
    this.users = users;
  }

  @Override
  public void live(int daysAgo) {
    StudioScript.PAYOUTS.stream()
        .filter(payout -> payout.daysAgo() == daysAgo)
        .forEach(this::payOut);
  }

  private void payOut(Payout payout) {
    if (ready.add(payout.artist())) {
      URI page =
          URI.create(
              users
                  .does(payout.artist(), "POST", "/payouts/onboarding")
                  .at("/data/onboarding/url")
                  .asText());
      users.look(page.getPath().substring("/api".length()));
    }
    users.does(
        payout.artist(), "POST", "/payouts", Map.of("amount", new BigDecimal(payout.amount())));
  }
}
