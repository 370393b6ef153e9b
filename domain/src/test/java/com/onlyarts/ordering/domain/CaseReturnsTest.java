package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.CaseFixture.NOON;
import static com.onlyarts.ordering.domain.CaseFixture.WORDS;
import static com.onlyarts.ordering.domain.CaseFixture.aCase;
import static com.onlyarts.ordering.domain.CaseFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotPossible;
import com.onlyarts.ordering.domain.OrderingRejection.NotYourTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sent to put it right, what its carrier says of it, and who may do what meanwhile. */
class CaseReturnsTest {
  private final PersonId buyer = PersonId.next();
  private final PersonId seller = PersonId.next();
  private final Case it = aCase().by(buyer).against(seller).open();

  @Test
  void R105_a_return_is_refunded_two_days_after_its_carrier_says_that_it_is_back() {
    sentBack();

    assertThat(it.deliver(days(3)))
        .hasValueSatisfying(
            step -> {
              assertThat(step.entry().kind()).isEqualTo(CaseEntry.Kind.DELIVERED);
              assertThat(step.entry().by()).isEmpty();
              assertThat(step.refund()).isEmpty();
            });

    assertThat(it.hasEnded()).isFalse();
    assertThat(it.state().onItsWay().orElseThrow().deliveredAt()).contains(days(3));
    assertThat(it.passTime(days(5).minusMillis(1))).isEmpty();
    assertThat(it.passTime(days(5)))
        .hasValueSatisfying(step -> assertThat(step.refund()).contains(usd("550.00")));
  }

  @Test
  void R105_a_late_word_of_the_carrier_does_not_put_the_refund_off() {
    sentBack();

    it.deliver(days(14));

    assertThat(it.state().dueBy()).contains(days(15));
  }

  @Test
  void R105_that_a_return_is_back_is_said_once() {
    sentBack();
    it.deliver(days(3));

    assertThat(it.deliver(days(4))).isEmpty();

    assertThat(it.state().dueBy()).contains(days(5));
  }

  @Test
  void R105_of_a_return_that_was_not_sent_or_has_been_received_nothing_is_said() {
    assertThat(it.deliver(NOON)).isEmpty();
    it.offer(seller, back(), NOON);
    assertThat(it.deliver(NOON)).isEmpty();
    it.accept(buyer, NOON);
    assertThat(it.deliver(NOON)).isEmpty();
    it.send(buyer, parcel());
    it.receive(seller, days(2));

    assertThat(it.deliver(days(3))).isEmpty();

    assertThat(it.state().endedAt()).contains(days(2));
  }

  @Test
  void R105_a_replacement_arrives_by_the_word_of_its_buyer_or_by_its_time() {
    it.offer(
        seller, new CaseOffer(CaseOffer.Kind.REPLACEMENT, usd("0.00"), Optional.empty()), NOON);
    it.accept(buyer, NOON);
    it.send(seller, parcel());

    assertThat(it.deliver(days(2))).isEmpty();

    assertThat(it.state().dueBy()).contains(days(15));
  }

  @Test
  void R107_what_is_sent_is_written_down_by_whom_and_when() {
    it.offer(seller, back(), NOON);
    it.accept(buyer, NOON);

    CaseStep sent = it.send(buyer, parcel());

    assertThat(sent.entry().kind()).isEqualTo(CaseEntry.Kind.SENT);
    assertThat(sent.entry().by()).contains(buyer);
    assertThat(sent.entry().at()).isEqualTo(days(1));
    assertThat(sent.refund()).isEmpty();
    assertThat(it.say(seller, WORDS, days(2)).entry().text()).contains(WORDS.text());
  }

  @Test
  void R106_a_stranger_does_not_ask_staff_and_a_settled_case_is_not_theirs() {
    it.offer(seller, back(), NOON);
    assertRefused(new NotYourTurn(), () -> it.escalate(PersonId.next(), WORDS, NOON));
    it.accept(buyer, NOON);

    assertRefused(new CaseNotPossible(CaseStatus.AGREED), () -> it.escalate(buyer, WORDS, NOON));
  }

  @Test
  void R105_what_is_taken_back_or_left_to_a_bank_moves_no_money() {
    Case other = aCase().open();

    it.withdraw(buyer, NOON);
    other.supersede(NOON);

    assertThat(it.state()).isEqualTo(new CaseState.Ended(CaseStatus.WITHDRAWN, NOON, usd("0.00")));
    assertThat(other.state())
        .isEqualTo(new CaseState.Ended(CaseStatus.SUPERSEDED, NOON, usd("0.00")));
  }

  @Test
  void what_is_left_to_staff_can_be_withdrawn_or_decided_and_an_offer_be_bettered() {
    PersonId staff = PersonId.next();
    it.offer(seller, back(), NOON);
    assertThat(it.actionsOf(seller, false))
        .containsExactly(CaseAction.OFFER, CaseAction.ESCALATE, CaseAction.MESSAGE);

    it.escalate(seller, WORDS, NOON);

    assertThat(it.actionsOf(buyer, false)).containsExactly(CaseAction.WITHDRAW, CaseAction.MESSAGE);
    assertThat(it.actionsOf(seller, false)).containsExactly(CaseAction.MESSAGE);
    assertThat(it.actionsOf(staff, true)).containsExactly(CaseAction.DECIDE, CaseAction.MESSAGE);
    assertThat(it.state().standing()).isEmpty();
  }

  @Test
  void it_is_kept_as_it_stands() {
    sentBack();

    Case kept = Case.restore(it.id(), it.subject(), it.parties(), it.claim(), it.state());

    assertThat(kept).usingRecursiveComparison().isEqualTo(it);
    assertThat(kept.state().standing()).contains(back());
  }

  private void sentBack() {
    it.offer(seller, back(), NOON);
    it.accept(buyer, NOON);
    it.send(buyer, parcel());
  }

  private static CaseOffer back() {
    return new CaseOffer(CaseOffer.Kind.RETURN, usd("550.00"), Optional.of("Studio 4, 12 Main St"));
  }

  private static CaseParcel parcel() {
    return new CaseParcel(Optional.of("UPS"), Optional.of("1Z9"), days(1));
  }

  private static Instant days(int days) {
    return NOON.plus(Duration.ofDays(days));
  }
}
