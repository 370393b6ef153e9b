package com.onlyarts.payments.sandbox;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static com.onlyarts.payments.sandbox.SandboxFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.NewIntent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentFixture;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.PayoutAccount;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.Tier;
import com.stripe.model.Account;
import com.stripe.model.Customer;
import com.stripe.model.Dispute;
import com.stripe.model.Invoice;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.Transfer;
import com.stripe.net.ApiResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox shows, held against Stripe's library and Stripe's published specification. */
class SandboxShapesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A file of stripe/openapi, or a part of one; without it a test is passed over. */
  private static final Optional<Path> SPECIFICATION =
      Optional.ofNullable(System.getenv("STRIPE_SPECIFICATION")).map(Path::of);

  private static final Map<String, Class<? extends StripeObject>> KINDS =
      Map.of(
          "account", Account.class,
          "customer", Customer.class,
          "dispute", Dispute.class,
          "invoice", Invoice.class,
          "payment_intent", PaymentIntent.class,
          "payment_method", PaymentMethod.class,
          "payout", com.stripe.model.Payout.class,
          "refund", Refund.class,
          "subscription", com.stripe.model.Subscription.class,
          "transfer", Transfer.class);

  /** Since 2025 they stand in the items of a subscription. */
  private static final Set<String> MOVED_SINCE =
      Set.of("subscription lacks current_period_end", "subscription lacks current_period_start");

  private final SandboxFixture fixture = new SandboxFixture();

  @BeforeEach
  void everything_happens_once() {
    PersonId person = PersonId.next();
    String customer = done(fixture.payments.createCustomer(person, Optional.of("ada@example.com")));
    done(fixture.payments.attach(customer, "pm_card_visa", ProviderAttemptId.next()));
    String declined = intent();
    fixture.payments.confirm(declined, "pm_card_chargeDeclined", ProviderAttemptId.next());
    done(
        fixture.payments.confirm(
            declined, "pm_card_authenticationRequired", ProviderAttemptId.next()));
    done(fixture.payments.cancel(intent(), ProviderAttemptId.next()));
    done(fixture.payments.confirm(intent(), TestCard.DISPUTED, ProviderAttemptId.next()));
    PaymentFixture terms = aPayment();
    String paid = done(fixture.payments.createIntent(NewIntent.of(terms.open().terms()))).id();
    done(fixture.payments.confirm(paid, "pm_card_visa", ProviderAttemptId.next()));
    Payment payment = terms.paid();
    done(
        fixture.payments.refund(
            paid,
            payment.refund(
                RefundId.next(), RefundScope.part(usd("1.00")), "Late", Optional.empty(), NOON)));
    payOut(person);
    for (String card : List.of("pm_card_visa", "pm_card_authenticationRequired")) {
      done(
          fixture.subscriptions.start(
              Subscription.request(
                  SubscriptionId.next(), person, "sandbox", customer, Tier.PREMIUM, NOON),
              card));
    }
  }

  private String intent() {
    return done(fixture.payments.createIntent(NewIntent.of(aPayment().open().terms()))).id();
  }

  private void payOut(PersonId artist) {
    String account = done(fixture.payouts.createAccount(artist, Optional.empty())).id();
    done(fixture.payouts.onboarding(account, ProviderAttemptId.next()));
    done(fixture.sandbox.onboard(account));
    Payout payout =
        new PayoutAccount(artist, "sandbox", account, true, false)
            .request(PayoutId.next(), Optional.empty(), usd("10.00"), usd("10.00"), NOON);
    payout.transferred(done(fixture.payouts.transfer(payout)));
    done(fixture.payouts.send(payout));
    done(fixture.payouts.takeBack(payout));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void R40_every_member_is_known_to_stripes_library() throws IOException {
    List<String> unknown = new ArrayList<>();
    for (String kind : KINDS.keySet()) {
      List<JsonNode> things = shown(kind);
      assertThat(things).as(kind).isNotEmpty();
      for (JsonNode thing : things) {
        String read = ApiResource.GSON.fromJson(thing.toString(), KINDS.get(kind)).toJson();
        compare(kind, thing, JSON.readTree(read), unknown);
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static void compare(String place, JsonNode ours, JsonNode theirs, List<String> unknown) {
    for (Map.Entry<String, JsonNode> member : ours.properties()) {
      String here = place + "." + member.getKey();
      if (!theirs.has(member.getKey())) {
        unknown.add(here);
      } else {
        compare(here, member.getValue(), theirs.get(member.getKey()), unknown);
      }
    }
    for (int row = 0; ours.isArray() && row < ours.size(); row++) {
      compare(place, ours.get(row), theirs.path(row), unknown);
    }
  }

  @Test
  void R40_everything_is_as_stripes_specification_has_it() throws IOException {
    assumeTrue(SPECIFICATION.isPresent(), "STRIPE_SPECIFICATION names no file");
    JsonNode specification = JSON.readTree(Files.readString(SPECIFICATION.get()));
    StripeSchemas schemas = new StripeSchemas(specification);
    for (String kind : KINDS.keySet()) {
      shown(kind).forEach(thing -> schemas.check(kind, thing));
    }
    fixture.local.requests().forEach(schemas::check);

    assertThat(schemas.faults()).isSubsetOf(MOVED_SINCE);
  }

  private List<JsonNode> shown(String kind) {
    return fixture.local.all(kind).stream().<JsonNode>map(SandboxObjects::shown).toList();
  }
}
