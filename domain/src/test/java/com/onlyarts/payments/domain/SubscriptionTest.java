package com.onlyarts.payments.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentsRejection.AlreadySubscribed;
import com.onlyarts.payments.domain.PaymentsRejection.SubscriptionNotChangeable;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {
  private final Subscription requested =
      Subscription.request(
          SubscriptionId.next(), PersonId.next(), "sandbox", "cus_1", Tier.PRO, NOON);

  @ParameterizedTest
  @CsvSource({"INCOMPLETE, FREE", "ACTIVE, PRO", "PAST_DUE, PRO", "UNPAID, FREE", "ENDED, FREE"})
  void the_tier_is_kept_while_a_payment_is_past_due_and_free_once_it_is_given_up(
      SubscriptionStatus status, Tier granted) {
    assertThat(requested.granted()).isEqualTo(Tier.FREE);
    assertThat(requested.as(seen(status)).granted()).isEqualTo(granted);
  }

  @Test
  void R36_an_end_is_final() {
    Subscription over =
        requested.as(seen(SubscriptionStatus.ENDED)).as(seen(SubscriptionStatus.ACTIVE));

    assertThat(over.status()).isEqualTo(SubscriptionStatus.ENDED);
    over.makeWay();
    assertRefused(new SubscriptionNotChangeable(SubscriptionStatus.ENDED), over::changeable);
  }

  @Test
  void there_is_one_at_a_time() {
    assertRefused(new AlreadySubscribed(Tier.PRO), requested::makeWay);
    requested.givenUp().makeWay();
    assertThat(requested.as(seen(SubscriptionStatus.UNPAID)).isOpen()).isTrue();
  }

  @Test
  void one_the_provider_never_took_on_is_over_but_comes_true_should_the_provider_say_so() {
    assertThat(requested.givenUp().status()).isEqualTo(SubscriptionStatus.ENDED);
    assertThat(requested.givenUp().as(seen(SubscriptionStatus.ACTIVE)).granted())
        .isEqualTo(Tier.PRO);
  }

  @Test
  void R38_a_paid_invoice_is_the_platforms_income() {
    assertThat(requested.income("in_1", usd("19.00"), NOON).postings())
        .containsExactly(
            new Posting(LedgerAccount.PROVIDER, usd("-19.00")),
            new Posting(LedgerAccount.SUBSCRIPTIONS, usd("19.00")));
    assertThat(requested.income("in_1", usd("19.00"), NOON).businessKey())
        .isEqualTo("invoice:in_1:paid");
  }

  @Test
  void R36_what_was_asked_before_the_last_word_was_taken_in_is_overtaken() {
    Subscription active = requested.as(seen(SubscriptionStatus.ACTIVE));
    ProviderSubscription old = seen(SubscriptionStatus.INCOMPLETE);

    assertThat(requested.revision()).isZero();
    assertThat(active.revision()).isOne();
    assertThat(active.hasOvertaken(old, 0)).isTrue();
    assertThat(active.hasOvertaken(old, 1)).as("nothing was taken in since").isFalse();
    assertThat(active.hasOvertaken(seen(SubscriptionStatus.ACTIVE), 0))
        .as("it says the same")
        .isFalse();
    assertThat(requested.hasOvertaken(old, 1)).as("nothing was seen yet").isFalse();
    assertThat(requested.givenUp().revision()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "INCOMPLETE, false",
    "ACTIVE, true",
    "PAST_DUE, true",
    "UNPAID, false",
    "ENDED, false"
  })
  void it_is_changed_while_it_is_paid_for_and_what_is_said_last_counts(
      SubscriptionStatus status, boolean changeable) {
    Subscription now = requested.as(seen(SubscriptionStatus.PAST_DUE)).as(seen(status));

    assertThat(now.status()).isEqualTo(status);
    assertThat(now.providerId()).isEqualTo("sub_1");
    if (changeable) {
      assertThat(now.changeable()).isEqualTo("sub_1");
    } else {
      assertRefused(new SubscriptionNotChangeable(status), now::changeable);
    }
  }

  @Test
  void one_the_provider_does_not_know_has_no_name_there() {
    assertRefused(
        new SubscriptionNotChangeable(SubscriptionStatus.REQUESTED), requested::providerId);
    assertThat(requested.as(seen(SubscriptionStatus.ACTIVE)).givenUp().status())
        .isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(requested.income("in_1", usd("19.00"), NOON).description())
        .isEqualTo("Subscription pro");
  }

  private ProviderSubscription seen(SubscriptionStatus status) {
    return new ProviderSubscription(
        "sub_1",
        status,
        Tier.PRO,
        Optional.empty(),
        false,
        Optional.of(NOON),
        Optional.empty(),
        Optional.of(requested.id()));
  }
}
