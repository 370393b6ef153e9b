package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.CaseFixture.NOON;
import static com.onlyarts.ordering.domain.CaseFixture.WORDS;
import static com.onlyarts.ordering.domain.CaseFixture.aCase;
import static com.onlyarts.ordering.domain.CaseFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotPossible;
import com.onlyarts.ordering.domain.OrderingRejection.MoreThanAtStake;
import com.onlyarts.ordering.domain.OrderingRejection.NotYourTurn;
import com.onlyarts.ordering.domain.OrderingRejection.OfferNotPossible;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseTest {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final PersonId buyer = PersonId.next();
  private final PersonId seller = PersonId.next();
  private final PersonId staff = PersonId.next();
  private final Case it = aCase().by(buyer).against(seller).open();

  @Test
  void R105_an_offer_of_money_that_is_accepted_goes_back_and_ends_the_case() {
    CaseStep offered = it.offer(seller, refund("100.00"), NOON);
    assertThat(offered.refund()).isEmpty();
    assertThat(offered.entry().amount()).contains(usd("100.00"));
    assertThat(it.state().dueBy()).contains(days(7));

    CaseStep accepted = it.accept(buyer, days(1));

    assertThat(accepted.refund()).contains(usd("100.00"));
    assertThat(accepted.entry().kind()).isEqualTo(CaseEntry.Kind.ACCEPTED);
    assertThat(accepted.entry().by()).contains(buyer);
    assertThat(it.status()).isEqualTo(CaseStatus.AGREED);
    assertThat(it.hasEnded()).isTrue();
    assertThat(it.state().endedAt()).contains(days(1));
    assertThat(it.state().dueBy()).isEmpty();
  }

  @Test
  void R105_a_seller_may_offer_something_else_but_never_more_than_was_paid() {
    it.offer(seller, refund("100.00"), NOON);
    it.offer(seller, refund("550.00"), days(3));

    assertThat(it.state().standing()).contains(refund("550.00"));
    assertThat(it.state().dueBy()).contains(days(10));
    assertRefused(
        new MoreThanAtStake(usd("550.00")), () -> it.offer(seller, refund("550.01"), NOON));
    assertRefused(new NotYourTurn(), () -> it.offer(buyer, refund("1.00"), NOON));
    assertRefused(new NotYourTurn(), () -> it.accept(seller, NOON));
  }

  @Test
  void R105_a_seller_who_says_nothing_for_48_hours_leaves_it_to_staff() {
    assertThat(it.passTime(days(2).minusMillis(1))).isEmpty();

    assertThat(it.passTime(days(2)))
        .hasValueSatisfying(
            step -> {
              assertThat(step.entry().kind()).isEqualTo(CaseEntry.Kind.ESCALATED);
              assertThat(step.entry().by()).isEmpty();
              assertThat(step.refund()).isEmpty();
            });
    assertThat(it.status()).isEqualTo(CaseStatus.ESCALATED);
    assertThat(it.state().dueBy()).contains(days(60));
    assertRefused(
        new CaseNotPossible(CaseStatus.ESCALATED), () -> it.offer(seller, refund("1.00"), NOON));
  }

  @Test
  void R103_a_seller_who_was_not_written_to_has_48_hours_from_when_they_might_have_been() {
    Case later = aCase().answeredFrom(days(2)).open();

    assertThat(later.passTime(days(4).minusMillis(1))).isEmpty();
    assertThat(later.passTime(days(4))).isPresent();
  }

  @Test
  void R111_the_silence_of_an_artist_gives_all_back() {
    Case consultation = aCase().concededBySilence().open();

    assertThat(consultation.passTime(days(2)))
        .hasValueSatisfying(step -> assertThat(step.refund()).contains(usd("550.00")));
    assertThat(consultation.status()).isEqualTo(CaseStatus.DECIDED);
    assertThat(consultation.hasEnded()).isTrue();
  }

  @Test
  void R105_an_offer_of_all_stands_when_the_buyer_says_nothing_and_any_other_lapses() {
    it.offer(seller, refund("550.00"), NOON);
    Case half = aCase().against(seller).open();
    half.offer(seller, refund("549.99"), NOON);

    assertThat(it.passTime(days(7).minusMillis(1))).isEmpty();
    assertThat(it.passTime(days(7)))
        .hasValueSatisfying(step -> assertThat(step.refund()).contains(usd("550.00")));
    assertThat(half.passTime(days(7)))
        .hasValueSatisfying(
            step -> {
              assertThat(step.entry().kind()).isEqualTo(CaseEntry.Kind.LAPSED);
              assertThat(step.refund()).isEmpty();
            });
    assertThat(it.status()).isEqualTo(CaseStatus.AGREED);
    assertThat(half.status()).isEqualTo(CaseStatus.ESCALATED);
  }

  @Test
  void R106_either_asks_staff_in_their_turn_and_staff_decides_within_what_was_paid() {
    assertRefused(new NotYourTurn(), () -> it.escalate(buyer, WORDS, NOON));
    assertRefused(new NotYourTurn(), () -> it.escalate(staff, WORDS, NOON));
    assertRefused(
        new CaseNotPossible(CaseStatus.OPEN), () -> it.decide(staff, usd("1.00"), WORDS, NOON));
    it.offer(seller, refund("5.00"), NOON);
    assertThat(it.escalate(buyer, WORDS, days(1)).entry().text()).contains(WORDS.text());
    assertRefused(
        new MoreThanAtStake(usd("550.00")), () -> it.decide(staff, usd("550.01"), WORDS, NOON));
    assertRefused(
        new CaseNotPossible(CaseStatus.ESCALATED), () -> it.escalate(seller, WORDS, NOON));

    CaseStep decided = it.decide(staff, usd("275.00"), WORDS, days(3));

    assertThat(decided.refund()).contains(usd("275.00"));
    assertThat(decided.entry().amount()).contains(usd("275.00"));
    assertThat(it.state())
        .isEqualTo(new CaseState.Ended(CaseStatus.DECIDED, days(3), usd("275.00")));
    assertRefused(
        new CaseNotPossible(CaseStatus.DECIDED), () -> it.decide(staff, usd("1.00"), WORDS, NOON));
  }

  @Test
  void R106_staff_may_decide_that_nothing_goes_back() {
    it.escalate(seller, WORDS, NOON);

    CaseStep decided = it.decide(staff, usd("0.00"), WORDS, NOON);

    assertThat(decided.refund()).isEmpty();
    assertThat(decided.entry().amount()).contains(usd("0.00"));
    assertThat(it.hasEnded()).isTrue();
  }

  @Test
  void R106_what_staff_has_not_decided_after_60_days_goes_back() {
    it.escalate(seller, WORDS, days(1));

    assertThat(it.passTime(days(60).minusMillis(1))).isEmpty();
    assertThat(it.passTime(days(60)))
        .hasValueSatisfying(step -> assertThat(step.refund()).contains(usd("550.00")));
    assertThat(it.passTime(days(99))).isEmpty();
  }

  @Test
  void R105_a_return_is_refunded_when_it_arrives() {
    it.offer(seller, back(), NOON);
    assertThat(it.accept(buyer, NOON).refund()).isEmpty();
    assertThat(it.hasEnded()).isFalse();
    assertRefused(new NotYourTurn(), () -> it.send(seller, parcel(days(1))));
    assertRefused(new CaseNotPossible(CaseStatus.AGREED), () -> it.receive(seller, NOON));
    it.send(buyer, parcel(days(1)));
    assertRefused(new CaseNotPossible(CaseStatus.AGREED), () -> it.send(buyer, parcel(days(2))));
    assertRefused(new NotYourTurn(), () -> it.receive(buyer, NOON));

    CaseStep arrived = it.receive(seller, days(3));

    assertThat(arrived.refund()).contains(usd("550.00"));
    assertThat(it.hasEnded()).isTrue();
    assertThat(it.state().onItsWay()).isPresent();
    assertRefused(new CaseNotPossible(CaseStatus.AGREED), () -> it.receive(seller, days(4)));
  }

  @Test
  void R105_a_replacement_moves_no_money_unless_it_is_not_sent() {
    it.offer(seller, replacement(), NOON);
    it.accept(buyer, NOON);
    it.send(seller, parcel(days(1)));
    assertThat(it.receive(buyer, days(2)).refund()).isEmpty();
    assertThat(it.hasEnded()).isTrue();

    Case forgotten = aCase().by(buyer).against(seller).open();
    forgotten.offer(seller, replacement(), NOON);
    forgotten.accept(buyer, NOON);
    assertThat(forgotten.passTime(days(14).minusMillis(1))).isEmpty();
    assertThat(forgotten.passTime(days(14)))
        .hasValueSatisfying(step -> assertThat(step.refund()).contains(usd("550.00")));
    assertThat(forgotten.hasEnded()).isTrue();
  }

  @Test
  void R105_what_was_never_sent_is_sent_or_refunded() {
    Case unsent = aCase().by(buyer).against(seller).unsent().open();

    assertRefused(
        new OfferNotPossible(CaseOffer.Kind.REPLACEMENT),
        () -> unsent.offer(seller, replacement(), NOON));
    assertRefused(
        new OfferNotPossible(CaseOffer.Kind.RETURN), () -> unsent.offer(seller, back(), NOON));
    unsent.offer(seller, refund("550.00"), NOON);
    assertThat(unsent.status()).isEqualTo(CaseStatus.OFFERED);
  }

  @Test
  void R105_what_was_sent_arrives_after_14_days_and_a_return_that_is_not_sent_ends_it() {
    it.offer(seller, back(), NOON);
    it.accept(buyer, NOON);
    it.send(buyer, parcel(days(1)));
    assertThat(it.passTime(days(15).minusMillis(1))).isEmpty();
    assertThat(it.passTime(days(15)))
        .hasValueSatisfying(step -> assertThat(step.refund()).contains(usd("550.00")));

    Case kept = aCase().by(buyer).against(seller).open();
    kept.offer(seller, back(), NOON);
    kept.accept(buyer, NOON);
    assertThat(kept.passTime(days(14)))
        .hasValueSatisfying(step -> assertThat(step.refund()).isEmpty());
    assertThat(kept.hasEnded()).isTrue();
  }

  @Test
  void a_buyer_takes_it_back_as_long_as_nothing_is_settled() {
    assertRefused(new NotYourTurn(), () -> it.withdraw(seller, NOON));
    it.escalate(seller, WORDS, NOON);

    assertThat(it.withdraw(buyer, days(1)).refund()).isEmpty();

    assertThat(it.status()).isEqualTo(CaseStatus.WITHDRAWN);
    assertRefused(new CaseNotPossible(CaseStatus.WITHDRAWN), () -> it.withdraw(buyer, NOON));
    assertRefused(new CaseNotPossible(CaseStatus.WITHDRAWN), () -> it.say(buyer, WORDS, NOON));
    Case agreed = aCase().by(buyer).against(seller).open();
    agreed.offer(seller, back(), NOON);
    agreed.accept(buyer, NOON);
    assertRefused(new CaseNotPossible(CaseStatus.AGREED), () -> agreed.withdraw(buyer, NOON));
  }

  @Test
  void R115_a_bank_that_questions_the_payment_ends_it_once() {
    assertThat(it.supersede(NOON)).hasValueSatisfying(step -> assertThat(step.refund()).isEmpty());

    assertThat(it.status()).isEqualTo(CaseStatus.SUPERSEDED);
    assertThat(it.supersede(NOON)).isEmpty();
    assertThat(it.passTime(days(99))).isEmpty();
  }

  @Test
  void everybody_is_told_what_they_can_do() {
    assertThat(it.actionsOf(buyer, false)).containsExactly(CaseAction.WITHDRAW, CaseAction.MESSAGE);
    assertThat(it.actionsOf(seller, false))
        .containsExactly(CaseAction.OFFER, CaseAction.ESCALATE, CaseAction.MESSAGE);
    it.offer(seller, back(), NOON);
    assertThat(it.actionsOf(buyer, false))
        .containsExactly(
            CaseAction.ACCEPT, CaseAction.ESCALATE, CaseAction.WITHDRAW, CaseAction.MESSAGE);
    it.accept(buyer, NOON);
    assertThat(it.actionsOf(buyer, false)).containsExactly(CaseAction.SEND, CaseAction.MESSAGE);
    assertThat(it.actionsOf(seller, false)).containsExactly(CaseAction.MESSAGE);
    it.send(buyer, parcel(NOON));
    assertThat(it.actionsOf(seller, false)).containsExactly(CaseAction.RECEIVE, CaseAction.MESSAGE);
    it.receive(seller, NOON);
    assertThat(it.actionsOf(seller, true)).isEmpty();
    Case escalated = aCase().against(seller).open();
    escalated.escalate(seller, WORDS, NOON);
    assertThat(escalated.actionsOf(staff, true))
        .containsExactly(CaseAction.DECIDE, CaseAction.MESSAGE);
  }

  /** Whatever the two do, the clock brings every case to its end. */
  @ParameterizedTest
  @EnumSource(CaseOffer.Kind.class)
  void every_case_ends_by_the_clock_alone_from_wherever_it_stands(CaseOffer.Kind kind) {
    CaseOffer offer =
        switch (kind) {
          case REFUND -> refund("1.00");
          case REPLACEMENT -> replacement();
          case RETURN -> back();
        };
    List<Consumer<Case>> steps =
        List.of(
            one -> one.offer(seller, offer, NOON),
            one -> one.accept(buyer, NOON),
            one -> one.send(kind == CaseOffer.Kind.RETURN ? buyer : seller, parcel(NOON)));
    for (int done = 0; done <= (kind == CaseOffer.Kind.REFUND ? 2 : 3); done++) {
      Case one = aCase().by(buyer).against(seller).open();
      steps.stream().limit(done).forEach(step -> step.accept(one));
      Stream.iterate(NOON, at -> at.plus(A_DAY)).limit(100).forEach(one::passTime);
      assertThat(one.hasEnded()).as("%s after %d steps", kind, done).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"REFUND, 0.00", "REFUND, -1.00"})
  void an_offer_of_nothing_is_none(CaseOffer.Kind kind, String amount) {
    assertThat(kind).isEqualTo(CaseOffer.Kind.REFUND);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> CaseOffer.refund(usd(amount), Optional.empty()));
  }

  @Test
  void a_return_says_where_to_and_a_statement_shows_ten_pictures() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new CaseOffer(CaseOffer.Kind.RETURN, usd("550.00"), Optional.empty()))
        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("note"));
    assertThat(new CaseStatement(" seen ", Collections.nCopies(10, "https://img.example/a.jpg")))
        .extracting(CaseStatement::text)
        .isEqualTo("seen");
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () -> new CaseStatement("seen", Collections.nCopies(11, "https://img.example/a.jpg")));
  }

  private static CaseOffer refund(String amount) {
    return CaseOffer.refund(usd(amount), Optional.empty());
  }

  private static CaseOffer replacement() {
    return new CaseOffer(
        CaseOffer.Kind.REPLACEMENT, Money.zero(OrderFixture.USD), Optional.empty());
  }

  private static CaseOffer back() {
    return new CaseOffer(CaseOffer.Kind.RETURN, usd("550.00"), Optional.of("Studio 4, 12 Main St"));
  }

  private static CaseParcel parcel(Instant at) {
    return new CaseParcel(Optional.of("UPS"), Optional.empty(), at);
  }

  private static Instant days(int days) {
    return NOON.plus(Duration.ofDays(days));
  }
}
