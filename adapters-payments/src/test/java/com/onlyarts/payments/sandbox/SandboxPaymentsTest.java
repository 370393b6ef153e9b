package com.onlyarts.payments.sandbox;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static com.onlyarts.payments.sandbox.SandboxFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.NewIntent;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentFixture;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.stripe.StripePayments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxPaymentsTest {
  private final SandboxFixture fixture = new SandboxFixture();
  private final StripePayments sandbox = fixture.payments;
  private final PaymentFixture terms =
      aPayment().share(PersonId.next(), "500.00", "50.00", "50.00");
  private final Payment payment = terms.open();
  private final Intent intent = done(sandbox.createIntent(NewIntent.of(payment.terms())));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void R40_an_intent_has_a_client_secret_and_is_made_once_a_key() {
    assertThat(intent.id()).matches("pi_\\w{24}");
    assertThat(intent.clientSecret()).startsWith(intent.id() + "_secret_");
    assertThat(intent.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
    assertThat(done(sandbox.createIntent(NewIntent.of(payment.terms())))).isEqualTo(intent);
    Payment dearer =
        aPayment()
            .forThe(payment.terms().subject())
            .share(PersonId.next(), "600.00", "60.00", "60.00")
            .open();
    assertThat(sandbox.createIntent(NewIntent.of(dearer.terms())))
        .isEqualTo(new Refused<>(Reason.OTHER, "idempotency_error"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pm_card_visa",
        "pm_card_mastercard",
        "stripe-payment-method-id",
        "anything at all"
      })
  void R40_any_token_pays(String token) {
    assertThat(done(confirm(token)).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(delivered()).containsExactly("payment_intent.succeeded");
  }

  @ParameterizedTest
  @CsvSource({
    "pm_card_chargeDeclined, card_declined",
    "pm_card_visa_chargeDeclined, card_declined",
    "pm_card_chargeDeclinedInsufficientFunds, insufficient_funds",
    "pm_card_visa_chargeDeclinedInsufficientFunds, insufficient_funds",
    "pm_card_chargeDeclinedExpiredCard, expired_card",
    "pm_card_chargeDeclinedIncorrectCvc, incorrect_cvc",
    "pm_card_chargeDeclinedProcessingError, processing_error",
    "pm_card_chargeCustomerFail, card_declined"
  })
  void R40_stripes_declining_cards_decline_and_another_may_follow(String token, String code) {
    assertThat(confirm(token)).isEqualTo(new Refused<>(Reason.DECLINED, code));
    assertThat(done(sandbox.intent(intent.id())))
        .satisfies(
            now -> {
              assertThat(now.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
              assertThat(now.failureCode()).contains(code);
            });

    assertThat(done(confirm("pm_card_visa")).failureCode()).isEmpty();
    assertThat(delivered())
        .containsExactlyInAnyOrder("payment_intent.payment_failed", "payment_intent.succeeded");
  }

  @Test
  void R40_a_card_that_wants_the_customer_succeeds_when_confirmed_again() {
    assertThat(done(confirm("pm_card_authenticationRequired")).status())
        .isEqualTo(PaymentStatus.REQUIRES_ACTION);
    assertThat(done(confirm("pm_card_authenticationRequired")).status())
        .isEqualTo(PaymentStatus.SUCCEEDED);
  }

  @Test
  void R40_a_customer_who_answers_may_still_lack_the_money() {
    String token = "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds";
    assertThat(done(confirm(token)).status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
    assertThat(confirm(token)).isEqualTo(new Refused<>(Reason.DECLINED, "insufficient_funds"));
  }

  @Test
  void a_paid_or_cancelled_intent_is_neither_confirmed_nor_cancelled() {
    confirm("pm_card_visa");
    Refused<Intent> no = new Refused<>(Reason.WRONG_STATE, "payment_intent_unexpected_state");

    assertThat(sandbox.confirm(intent.id(), "pm_card_visa", ProviderAttemptId.next()))
        .isEqualTo(no);
    assertThat(sandbox.cancel(intent.id(), ProviderAttemptId.next())).isEqualTo(no);
    assertThat(sandbox.intent("pi_nobodys"))
        .isEqualTo(new Refused<>(Reason.NO_SUCH_THING, "resource_missing"));
  }

  @Test
  void R6_a_card_is_attached_once_for_each_attempt() {
    ProviderAttemptId attempt = ProviderAttemptId.next();
    PaymentMethod card = done(sandbox.attach("cus_1", "pm_card_visa", attempt));

    assertThat(done(sandbox.attach("cus_1", "pm_card_visa", attempt))).isEqualTo(card);
    assertThat(done(sandbox.attach("cus_1", "pm_card_visa", ProviderAttemptId.next())).id())
        .isNotEqualTo(card.id());
    assertThat(sandbox.attach("cus_1", "pm_card_mastercard", attempt))
        .isEqualTo(new Refused<>(Reason.OTHER, "idempotency_error"));
  }

  @Test
  void R34_an_open_intent_is_cancelled() {
    assertThat(done(sandbox.cancel(intent.id(), ProviderAttemptId.next())).status())
        .isEqualTo(PaymentStatus.CANCELLED);
    assertThat(delivered()).containsExactly("payment_intent.canceled");
  }

  @Test
  void R37_refunds_go_at_once_and_never_beyond_the_payment() {
    confirm("pm_card_visa");
    Payment paid = terms.paid();
    Refund first = refund(paid, "500.00");
    ProviderRefund given = done(sandbox.refund(intent.id(), first));

    assertThat(done(sandbox.refund(intent.id(), first))).isEqualTo(given);
    assertThat(done(sandbox.refundsOf(intent.id()))).containsExactly(given);
    assertThat(sandbox.refund(intent.id(), refund(terms.paid(), "50.01")))
        .isEqualTo(new Refused<>(Reason.OTHER, "amount_too_large"));
    sandbox.refund(intent.id(), refund(paid, "50.00"));
    assertThat(sandbox.refund(intent.id(), refund(terms.paid(), "0.01")))
        .isEqualTo(new Refused<>(Reason.OTHER, "charge_already_refunded"));
  }

  @Test
  void R37_the_disputing_card_pays_is_disputed_and_not_refunded() {
    confirm(TestCard.DISPUTED);

    List<ProviderEvent> events = fixture.events();
    assertThat(events)
        .extracting(ProviderEvent::type)
        .containsExactlyInAnyOrder("payment_intent.succeeded", "charge.dispute.created");
    String dispute =
        events.stream()
            .map(ProviderEvent::concern)
            .flatMap(
                concern ->
                    concern instanceof Concern.OfDispute(String id)
                        ? Stream.of(id)
                        : Stream.empty())
            .findFirst()
            .orElseThrow();
    assertThat(done(sandbox.dispute(dispute)).status()).isEqualTo(DisputeStatus.OPEN);
    assertThat(sandbox.refund(intent.id(), refund(terms.paid(), "1.00")))
        .isEqualTo(new Refused<>(Reason.OTHER, "charge_disputed"));
  }

  @Test
  void R40_an_event_that_could_not_be_delivered_is_kept_and_delivered_once() {
    confirm("pm_card_visa");
    fixture.sandbox.deliver(
        (_, _) -> {
          throw new IllegalStateException("the receiver is away");
        });

    assertThat(delivered()).containsExactly("payment_intent.succeeded");
    assertThat(delivered()).isEmpty();
  }

  @Test
  void ways_to_pay_are_kept_under_names_of_their_own_and_pay_as_their_card_does() {
    String customer = done(sandbox.createCustomer(payment.terms().payer(), Optional.empty()));
    assertThat(done(sandbox.createCustomer(payment.terms().payer(), Optional.empty())))
        .isEqualTo(customer);

    PaymentMethod amex = done(sandbox.attach(customer, "pm_card_amex", ProviderAttemptId.next()));
    PaymentMethod failing =
        done(sandbox.attach(customer, "pm_card_chargeCustomerFail", ProviderAttemptId.next()));

    assertThat(amex.card().orElseThrow().brand()).isEqualTo("amex");
    assertThat(done(sandbox.paymentMethodsOf(customer))).containsExactlyInAnyOrder(amex, failing);
    assertThat(sandbox.attach(customer, "pm_card_chargeDeclined", ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(Reason.DECLINED, "card_declined"));
    assertThat(sandbox.attach("cus_other", amex.id(), ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(Reason.OTHER, "payment_method_in_use"));
    assertThat(sandbox.confirm(intent.id(), failing.id(), ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(Reason.DECLINED, "card_declined"));
    sandbox.detach(failing.id(), ProviderAttemptId.next());
    assertThat(done(sandbox.paymentMethodsOf(customer))).containsExactly(amex);
  }

  private ProviderResult<Intent> confirm(String method) {
    return sandbox.confirm(intent.id(), method, ProviderAttemptId.next());
  }

  private List<String> delivered() {
    return fixture.events().stream().map(ProviderEvent::type).toList();
  }

  private static Refund refund(Payment payment, String amount) {
    return payment.refund(
        RefundId.next(), RefundScope.part(usd(amount)), "Damaged", Optional.empty(), NOON);
  }
}
