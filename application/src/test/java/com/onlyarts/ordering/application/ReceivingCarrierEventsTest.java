package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.CaseFixture.WORDS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.ordering.application.AgreeingOnCases.Offered;
import com.onlyarts.ordering.application.OpeningCases.Complaint;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseReason;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.LineLife;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.InvalidSignature;
import com.onlyarts.ordering.domain.OrderingRejection.TrackingWebhookClosed;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivingCarrierEventsTest {
  private final OrderingFixture fixture = new OrderingFixture();
  private final Caller buyer = Callers.aUser();
  private final Caller seller = Callers.anArtist();
  private OrderId order = OrderId.next();
  private OrderLineId line = OrderLineId.next();

  @BeforeEach
  void a_painting_was_sent_with_a_number() {
    fixture.inCartOf(buyer, anArtwork().by(seller.person()).in(Category.PAINTING), 1);
    order = fixture.checkout(buyer).order();
    fixture.pay(order);
    line = fixture.order(order).lines().getFirst().id();
    sent("1Z 999");
  }

  @Test
  void R102_what_its_carrier_delivered_is_received_three_days_later() {
    fixture.clock.advance(Duration.ofDays(1));
    Instant delivered = fixture.clock.instant();

    fixture.carrierDelivers("1z999");

    assertThat(deliveredAt()).contains(delivered);
    fixture.passes(Duration.ofDays(3).minusMillis(1));
    assertThat(life().receivedAt()).isEmpty();
    fixture.passes(Duration.ofMillis(1));
    assertThat(life().receivedAt()).contains(delivered.plus(Duration.ofDays(3)));
  }

  @Test
  void R102_the_same_word_twice_is_no_news_and_a_strange_number_none_at_all() {
    fixture.carrierDelivers("something else");
    assertThat(life().delivered()).isEmpty();
    Instant first = fixture.clock.instant();
    fixture.carrierDelivers("1Z999");
    fixture.clock.advance(Duration.ofDays(2));

    fixture.carrierDelivers("1Z999");

    assertThat(deliveredAt()).contains(first);
    fixture.passes(Duration.ofDays(1));
    Optional<Instant> received = life().receivedAt();
    assertThat(received).isPresent();
    fixture.carrierDelivers("1Z999");
    fixture.passes(Duration.ofDays(9));
    assertThat(life().receivedAt()).isEqualTo(received);
  }

  @Test
  void R102_a_word_of_a_parcel_that_was_corrected_counts_for_nothing() {
    fixture.carrierDelivers("1Z999");
    sent("1Z777");
    assertThat(life().delivered()).isEmpty();

    fixture.carrierDelivers("1Z999");
    assertThat(life().delivered()).isEmpty();
    fixture.carrierDelivers("1Z777");
    assertThat(life().delivered()).isPresent();
  }

  @Test
  void R102_the_word_does_not_put_off_what_would_have_been_sooner() {
    fixture.clock.advance(Duration.ofDays(13));
    fixture.carrierDelivers("1Z999");
    fixture.passes(Duration.ofDays(1));
    assertThat(life().receivedAt()).isPresent();
  }

  @Test
  void R102_R103_while_a_case_is_open_the_word_of_the_carrier_does_not_count() {
    fixture.carrierDelivers("1Z999");
    CaseId id = open(CaseReason.DAMAGED);
    fixture.passes(Duration.ofDays(1));

    fixture.passes(Duration.ofDays(2));
    assertThat(life().receivedAt()).isEmpty();
    assertThat(fixture.order(order).nextStepAt())
        .as("looked at again a day later")
        .contains(fixture.clock.instant().plus(Duration.ofDays(1)));

    fixture.movingCases.withdraw(buyer, id);
    fixture.passes(Duration.ofDays(1));
    assertThat(life().receivedAt()).isPresent();
  }

  @Test
  void R105_a_return_is_refunded_two_days_after_its_carrier_says_it_is_back() {
    CaseId id = returned("JD 014");
    PaymentId payment = fixture.order(order).placement().payment().orElseThrow();
    fixture.clock.advance(Duration.ofDays(1));

    fixture.carrierDelivers("jd014");
    fixture.carrierDelivers("jd014");

    assertThat(fixture.cases.entriesOf(id))
        .extracting(CaseEntry::kind)
        .endsWith(CaseEntry.Kind.SENT, CaseEntry.Kind.DELIVERED);
    passes(Duration.ofDays(2).minusMillis(1));
    assertThat(fixture.refunds.carriedOut()).isEmpty();
    passes(Duration.ofMillis(1));
    assertThat(fixture.refunds.carriedOut()).containsExactly(payment);
  }

  @Test
  void R105_a_return_that_would_be_refunded_sooner_is() {
    returned("JD014");
    fixture.clock.advance(Duration.ofDays(13));
    fixture.carrierDelivers("JD014");
    passes(Duration.ofDays(1));
    assertThat(fixture.refunds.carriedOut()).hasSize(1);
  }

  @Test
  void R102_what_the_service_did_not_sign_is_refused_and_without_a_secret_nothing_is_taken() {
    byte[] number = "1Z999".getBytes(UTF_8);
    assertRefused(new InvalidSignature(), () -> fixture.carrierEvents.take(number, "forged"));
    assertThat(life().delivered()).isEmpty();
    fixture.carrierDelivers("");
    ReceivingCarrierEvents closed =
        new ReceivingCarrierEvents(
            Optional.empty(),
            fixture.transactions,
            fixture.orders,
            fixture.cases,
            fixture.caseSteps,
            fixture.clock);
    assertRefused(new TrackingWebhookClosed(), () -> closed.take(number, "carrier"));
  }

  private CaseId returned(String number) {
    CaseId id = open(CaseReason.DAMAGED);
    fixture.agreeing.offer(
        seller, id, new Offered(CaseOffer.Kind.RETURN, Optional.empty(), Optional.of("Studio")));
    fixture.agreeing.accept(buyer, id);
    fixture.agreeing.send(buyer, id, Optional.of("DHL"), Optional.of(number));
    return id;
  }

  private CaseId open(CaseReason reason) {
    return fixture.openingCases.open(
        buyer, new Complaint("order_line", line.value(), reason, OptionalInt.empty(), WORDS));
  }

  private void sent(String number) {
    fixture.fulfilling.fulfil(
        seller, line, new Dispatch(Optional.of("UPS"), Optional.of(number), Optional.empty()));
  }

  private void passes(Duration time) {
    fixture.clock.advance(time);
    fixture.timingCases.moveDue();
  }

  private LineLife life() {
    return fixture.order(order).lineOf(line).life();
  }

  private Optional<Instant> deliveredAt() {
    return life().delivered().map(word -> word.at());
  }
}
