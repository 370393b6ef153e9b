package com.onlyarts.payments.stripe;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.BackgroundWork;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.InMemoryProviderKeys;
import com.onlyarts.payments.application.port.NewIntent;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.PaymentProvider.ListedRefund;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderPage;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import com.onlyarts.payments.sandbox.LocalStripe;
import com.onlyarts.payments.sandbox.LocalStripe.Fault;
import com.onlyarts.payments.sandbox.SandboxRequest;
import com.stripe.Stripe;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StripePaymentsTest {
  private final LocalStripe local = new LocalStripe();
  private final SteppingClock clock = new SteppingClock();
  private final ProviderCalls calls = ProviderCalls.within(Duration.ofMinutes(1), "stripe", clock);
  private final InMemoryProviderKeys keys = new InMemoryProviderKeys();
  private final StripePayments stripe =
      new StripePayments(
          new StripeSettings(
              "stripe",
              "sk_test_x",
              "whsec_x",
              local.address(),
              Duration.ofSeconds(2),
              Duration.ofMillis(300),
              Duration.ofMillis(1)),
          calls,
          keys);
  private final Payment payment =
      aPayment().share(PersonId.next(), "500.00", "50.00", "50.00").open();
  private final NewIntent wanted = NewIntent.of(payment.terms());

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void an_intent_is_asked_for_in_cents_with_our_names_and_the_pinned_version() {
    Intent intent = done(stripe.createIntent(wanted));

    assertThat(intent.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
    assertThat(intent.amount()).isEqualTo(usd("550.00"));
    assertThat(intent.payment()).contains(payment.id());
    assertThat(intent.clientSecret()).startsWith(intent.id());
    SandboxRequest request = local.requests().getFirst();
    assertThat(request.form()).containsEntry("amount", "55000").containsEntry("currency", "usd");
    assertThat(request.key()).contains("order:%s:pi".formatted(payment.terms().subject().id()));
    assertThat(request.version()).isEqualTo(Stripe.API_VERSION);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DROP_AFTER_COMMIT", "FAIL_AFTER_COMMIT", "TOO_MANY"})
  void R32_a_request_repeated_after_a_fault_makes_one_intent(Fault fault) {
    local.next(fault);

    Intent intent = done(stripe.createIntent(wanted));

    assertThat(intent.payment()).contains(payment.id());
    assertThat(local.count("payment_intent")).isEqualTo(1);
    assertThat(local.requests())
        .hasSizeGreaterThan(1)
        .extracting(SandboxRequest::key)
        .containsOnly(Optional.of(wanted.key()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"FAIL_AFTER_COMMIT", "TOO_MANY"})
  void a_fault_that_stays_is_unknown_and_never_refused(Fault fault) {
    String intent = done(stripe.createIntent(wanted)).id();
    local.next(fault, fault, fault);

    assertThat(stripe.confirm(intent, "pm_card_visa", ProviderAttemptId.next()))
        .isInstanceOf(Unknown.class);
    assertThat(local.requests()).hasSize(4);
  }

  @Test
  void after_a_time_out_nobody_waits_again_and_the_same_key_makes_one_intent() {
    local.next(Fault.SLOW_AFTER_COMMIT);

    assertThat(stripe.createIntent(wanted)).isInstanceOf(Unknown.class);
    assertThat(local.requests()).hasSize(1);
    assertThat(done(stripe.createIntent(wanted)).payment()).contains(payment.id());
    assertThat(local.count("payment_intent")).isEqualTo(1);
  }

  @Test
  void
      a_stripe_that_hangs_is_asked_by_ten_at_once_and_the_eleventh_hears_no_at_once_while_jobs_go_on()
          throws Exception {
    StripePayments patient =
        new StripePayments(
            new StripeSettings(
                "stripe",
                "sk_test_x",
                "whsec_x",
                local.address(),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMillis(1)),
            calls,
            keys);
    local.next(Collections.nCopies(10, Fault.SLOW_AFTER_COMMIT).toArray(Fault[]::new));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        var _ = threads.submit(() -> patient.intent("pi_1"));
      }
      while (local.requests().size() < 10) {
        Thread.onSpinWait();
      }

      assertThat(patient.intent("pi_1"))
          .isEqualTo(new Unknown<>("stripe was not asked: too many wait for it"));
      BackgroundWork.run(() -> assertThat(patient.intent("pi_1")).isInstanceOf(Refused.class));
      assertThat(local.requests()).hasSize(11);
      local.close();
    }
  }

  @Test
  void a_stripe_that_fails_is_left_alone_and_asked_again_after_its_rest() {
    String intent = done(stripe.createIntent(wanted)).id();
    local.next(Collections.nCopies(9, Fault.FAIL_AFTER_COMMIT).toArray(Fault[]::new));
    assertThat(stripe.intent(intent)).isInstanceOf(Unknown.class);
    assertThat(stripe.intent(intent)).isInstanceOf(Unknown.class);
    assertThat(stripe.intent(intent)).isInstanceOf(Unknown.class);
    int asked = local.requests().size();

    assertThat(stripe.intent(intent)).isEqualTo(new Unknown<>("stripe was not asked: it fails"));
    assertThat(local.requests()).hasSize(asked);

    clock.advance(Duration.ofSeconds(16));
    local.forgetFaults();
    assertThat(done(stripe.intent(intent)).id()).isEqualTo(intent);
    assertThat(done(stripe.intent(intent)).id()).isEqualTo(intent);
    assertThat(calls.trouble()).isEmpty();
  }

  @Test
  void what_was_unknown_is_found_by_looking() {
    String intent = done(stripe.createIntent(wanted)).id();
    local.next(Fault.SLOW_AFTER_COMMIT);
    assertThat(stripe.confirm(intent, "pm_card_visa", ProviderAttemptId.next()))
        .isInstanceOf(Unknown.class);

    assertThat(done(stripe.intent(intent)).status()).isEqualTo(PaymentStatus.SUCCEEDED);
  }

  @Test
  void a_pause_longer_than_anybody_waits_is_not_waited_for() {
    local.next(Fault.TOO_MANY_FOR_AN_HOUR);

    assertThat(stripe.createIntent(wanted)).isInstanceOf(Unknown.class);
    assertThat(local.requests()).hasSize(1);
  }

  @Test
  void a_key_of_ours_that_stripe_does_not_accept_refuses_nothing() {
    local.next(Fault.UNAUTHORISED);

    assertThat(stripe.createIntent(wanted)).isInstanceOf(Unknown.class);
  }

  @Test
  void a_port_nobody_listens_on_is_unknown() {
    local.close();

    assertThat(stripe.intent("pi_1")).isInstanceOf(Unknown.class);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    stripe.createIntent(wanted);
    Payment dearer =
        aPayment()
            .forThe(payment.terms().subject())
            .share(PersonId.next(), "600.00", "60.00", "60.00")
            .open();

    assertThat(stripe.createIntent(NewIntent.of(dearer.terms())))
        .isEqualTo(new Refused<>(Reason.OTHER, "idempotency_error"));
    assertThat(local.count("payment_intent")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "pm_card_chargeDeclinedInsufficientFunds, DECLINED, insufficient_funds",
    "pm_000000000000000000000000, NO_SUCH_THING, resource_missing"
  })
  void what_stripe_refuses_is_refused_with_its_reason(String method, Reason reason, String code) {
    String intent = done(stripe.createIntent(wanted)).id();

    assertThat(stripe.confirm(intent, method, ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(reason, code));
  }

  @Test
  void a_decline_stands_on_the_intent_until_another_card_works() {
    String intent = done(stripe.createIntent(wanted)).id();
    stripe.confirm(intent, "pm_card_chargeDeclinedInsufficientFunds", ProviderAttemptId.next());
    assertThat(done(stripe.intent(intent)).failureCode()).contains("insufficient_funds");

    assertThat(
            done(stripe.confirm(intent, "pm_card_authenticationRequired", ProviderAttemptId.next()))
                .status())
        .isEqualTo(PaymentStatus.REQUIRES_ACTION);
    assertThat(done(stripe.confirm(intent, "pm_card_visa", ProviderAttemptId.next())).status())
        .isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(done(stripe.intent(intent)).failureCode()).isEmpty();
  }

  @Test
  void R34_an_intent_is_cancelled_unless_it_is_paid() {
    String open = done(stripe.createIntent(wanted)).id();
    assertThat(done(stripe.cancel(open, ProviderAttemptId.next())).status())
        .isEqualTo(PaymentStatus.CANCELLED);
    String paid = done(stripe.createIntent(NewIntent.of(aPayment().open().terms()))).id();
    stripe.confirm(paid, "pm_card_visa", ProviderAttemptId.next());

    assertThat(stripe.cancel(paid, ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(Reason.WRONG_STATE, "payment_intent_unexpected_state"));
    assertThat(stripe.cancel("pi_nobodys", ProviderAttemptId.next()))
        .isEqualTo(new Refused<>(Reason.NO_SUCH_THING, "resource_missing"));
  }

  @Test
  void R37_a_refund_whose_answer_was_lost_is_given_once_and_found() {
    String intent = done(stripe.createIntent(wanted)).id();
    stripe.confirm(intent, "pm_card_visa", ProviderAttemptId.next());
    Payment paid = aPayment().share(PersonId.next(), "500.00", "50.00", "50.00").paid();
    Refund refund =
        paid.refund(
            RefundId.next(), RefundScope.part(usd("110.00")), "Damaged", Optional.empty(), NOON);
    local.next(Fault.DROP_AFTER_COMMIT);

    ProviderRefund given = done(stripe.refund(intent, refund));

    assertThat(given.amount()).isEqualTo(usd("110.00"));
    assertThat(given.status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(given.ours()).contains(refund.id());
    assertThat(done(stripe.refundsOf(intent))).containsExactly(given);
  }

  @ParameterizedTest
  @CsvSource({
    "needs_response, OPEN",
    "under_review, OPEN",
    "warning_needs_response, OPEN",
    "a_new_one, OPEN",
    "won, WON",
    "warning_closed, WON",
    "lost, LOST"
  })
  void a_dispute_is_open_until_it_is_won_or_lost(String theirs, DisputeStatus status) {
    ObjectNode dispute = local.putDispute("dp_1", "pi_1", theirs);
    dispute
        .put("reason", "fraudulent")
        .putObject("evidence_details")
        .put("due_by", NOON.plusSeconds(60).getEpochSecond());

    assertThat(stripe.dispute("dp_1"))
        .isEqualTo(
            new Done<>(
                new ProviderDispute(
                    "dp_1",
                    Optional.of("pi_1"),
                    usd("550.00"),
                    status,
                    Optional.of("fraudulent"),
                    NOON,
                    Optional.of(NOON.plusSeconds(60)))));
  }

  @Test
  void ways_to_pay_are_kept_for_a_customer_and_forgotten() {
    ObjectNode card =
        new ObjectMapper()
            .createObjectNode()
            .put("id", "pm_1")
            .put("object", "payment_method")
            .put("type", "card");
    card.put("created", 1_700_000_000L);
    card.putObject("card")
        .put("brand", "visa")
        .put("last4", "4242")
        .put("exp_month", 12)
        .put("exp_year", 2030);
    local.put(card);
    PersonId person = PersonId.next();

    String customer = done(stripe.createCustomer(person, Optional.of("ada@example.com")));
    assertThat(done(stripe.createCustomer(person, Optional.of("ada@example.com"))))
        .isEqualTo(customer);
    PaymentMethod kept = done(stripe.attach(customer, "pm_1", ProviderAttemptId.next()));

    assertThat(kept.card()).contains(new PaymentMethod.Card("visa", "4242", 12, 2030));
    assertThat(done(stripe.paymentMethodsOf(customer))).isEqualTo(List.of(kept));
    assertThat(done(stripe.paymentMethod("pm_1")).customer()).contains(customer);
    assertThat(done(stripe.detach("pm_1", ProviderAttemptId.next())).customer()).isEmpty();
    assertThat(done(stripe.paymentMethodsOf(customer))).isEmpty();
  }

  @Test
  void a_failure_that_stripe_keeps_under_a_key_is_answered_under_the_next_form_of_it() {
    local.next(Fault.FAIL_AND_KEEP);
    assertThat(stripe.createIntent(wanted)).isInstanceOf(Unknown.class);

    Intent made = done(stripe.createIntent(wanted));

    assertThat(local.requests().getLast().key()).contains(wanted.key() + ":2");
    assertThat(done(stripe.createIntent(wanted))).as("under one form it is one").isEqualTo(made);
    assertThat(local.count("payment_intent")).isEqualTo(1);
  }

  @Test
  void after_a_silence_the_key_stays_as_it_is() {
    local.next(Fault.SLOW_AFTER_COMMIT, Fault.SLOW_AFTER_COMMIT, Fault.SLOW_AFTER_COMMIT);
    assertThat(stripe.createIntent(wanted)).isInstanceOf(Unknown.class);

    stripe.createIntent(wanted);

    assertThat(local.requests())
        .extracting(SandboxRequest::key)
        .containsOnly(Optional.of(wanted.key()));
    assertThat(local.count("payment_intent")).isEqualTo(1);
  }

  @Test
  void what_is_new_to_us_is_no_answer_and_is_told() {
    String intent = done(stripe.createIntent(wanted)).id();
    local.put(local.thing(intent).put("status", "requires_a_dance"));

    assertThat(stripe.intent(intent))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.isNotUnderstood()).isTrue());
  }

  @Test
  void R36_all_refunds_and_disputes_are_read_page_by_page() {
    String intent = done(stripe.createIntent(wanted)).id();
    for (int number = 0; number < 3; number++) {
      local.putRefund("re_by_hand_" + number, intent, 100);
      local.putDispute("dp_" + number, intent, "needs_response");
    }
    local.pagesOf(2);

    ProviderPage<ListedRefund> first =
        done(stripe.refundsSince(Optional.of(NOON), Optional.empty()));
    ProviderPage<ListedRefund> second = done(stripe.refundsSince(Optional.of(NOON), first.next()));
    ProviderPage<ProviderDispute> disputes =
        done(
            stripe.disputesSince(
                Optional.empty(),
                done(stripe.disputesSince(Optional.empty(), Optional.empty())).next()));

    assertThat(first.rows())
        .hasSize(2)
        .extracting(ListedRefund::intent)
        .containsOnly(Optional.of(intent));
    assertThat(second.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.refund().id()).isEqualTo("re_by_hand_0"));
    assertThat(second.next()).isEmpty();
    assertThat(disputes.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.id()).isEqualTo("dp_0"));
    assertThat(done(stripe.refundsOf(intent))).as("to the end").hasSize(3);
    assertThat(local.requests().get(1).form())
        .containsEntry("created[gte]", String.valueOf(NOON.getEpochSecond()));
  }

  @Test
  void every_post_carries_a_key() {
    String intent = done(stripe.createIntent(wanted)).id();
    stripe.confirm(intent, "pm_card_visa", ProviderAttemptId.next());
    stripe.cancel(intent, ProviderAttemptId.next());
    stripe.createCustomer(PersonId.next(), Optional.empty());

    assertThat(local.requests())
        .filteredOn(request -> request.method().equals("POST"))
        .allSatisfy(request -> assertThat(request.key()).isPresent());
  }

  private static <T> T done(ProviderResult<T> answer) {
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<T>) answer).value();
  }
}
