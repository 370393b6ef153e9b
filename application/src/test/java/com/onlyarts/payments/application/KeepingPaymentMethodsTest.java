package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.application.port.FakePaymentProvider;
import com.onlyarts.payments.application.port.InMemoryCustomers;
import com.onlyarts.payments.application.port.InMemorySubscriptions;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentMethodInUse;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentMethodNotFound;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingPaymentMethodsTest {
  private final FakePaymentProvider provider = new FakePaymentProvider(new InMemoryTransactions());
  private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
  private final KeepingPaymentMethods keeping =
      new KeepingPaymentMethods(
          new MoneyProviders<>(provider, List.of()),
          new InMemoryCustomers(),
          _ -> Optional.of("ada@example.com"),
          new InMemoryIdempotencyKeys(new SteppingClock()),
          subscriptions);
  private final Caller ada = Callers.aUser();

  @Test
  void what_is_kept_is_listed_until_it_is_forgotten() {
    assertThat(keeping.list(ada)).isEmpty();
    keeping.keep(ada, "pm_1");
    keeping.keep(ada, "pm_2");
    assertThat(keeping.list(ada)).extracting(method -> method.id()).containsExactly("pm_1", "pm_2");

    keeping.forget(ada, "pm_1");

    assertThat(keeping.list(ada)).extracting(method -> method.id()).containsExactly("pm_2");
  }

  @Test
  void the_only_way_to_pay_of_a_running_subscription_stays() {
    keeping.keep(ada, "pm_1");
    Subscription running =
        Subscription.request(
            SubscriptionId.next(),
            ada.person(),
            provider.name(),
            "cus_1",
            Tier.PREMIUM,
            SteppingClock.NOON);
    subscriptions.add(running);

    assertRefused(new PaymentMethodInUse("pm_1"), () -> keeping.forget(ada, "pm_1"));
    keeping.keep(ada, "pm_2");
    keeping.forget(ada, "pm_1");
    assertRefused(new PaymentMethodInUse("pm_2"), () -> keeping.forget(ada, "pm_2"));
    subscriptions.save(running.givenUp(), SteppingClock.NOON);
    keeping.forget(ada, "pm_2");

    assertThat(keeping.list(ada)).isEmpty();
  }

  @Test
  void R2_another_persons_way_to_pay_is_unknown() {
    keeping.keep(ada, "pm_1");

    assertRefused(new PaymentMethodNotFound("pm_1"), () -> keeping.forget(Callers.aUser(), "pm_1"));
    assertRefused(new PaymentMethodNotFound("pm_9"), () -> keeping.forget(ada, "pm_9"));
  }
}
