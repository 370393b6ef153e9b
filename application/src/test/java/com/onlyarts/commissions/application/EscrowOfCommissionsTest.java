package com.onlyarts.commissions.application;

import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static com.onlyarts.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.api.CommissionRefunded;
import com.onlyarts.commissions.api.CommissionReleased;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotOpen;
import com.onlyarts.commissions.domain.CommissionsRejection.NotYourNotes;
import com.onlyarts.commissions.domain.CommissionsRejection.StatusNotPossible;
import com.onlyarts.commissions.domain.Decision;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneStatus;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.commissions.domain.PlanSketch;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.domain.Account;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The money of commissions, followed to the cent through the real books of payments. */
class EscrowOfCommissionsTest {
  private final Atelier atelier = new Atelier();
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final Caller admin = Callers.anAdmin();

  @Test
  void what_is_paid_is_nobodys_until_the_client_accepts_it() {
    CommissionId id = atelier.paid(client, artist, "500.00", 2);
    assertBooks("-500.00", "500.00", "0.00");

    atelier.handingOver.accept(client, id, milestone(id, 0).id());

    assertThat(atelier.balanceOf(artist)).isEqualTo(usd("225.00"));
    assertBooks("-500.00", "250.00", "25.00");
    assertThat(told(CommissionPaid.class)).extracting(CommissionPaid::amount).containsExactly(usd("250.00"), usd("250.00"));
    assertThat(told(CommissionReleased.class)).extracting(CommissionReleased::amount).containsExactly(usd("225.00"));
  }

  @Test
  void R50_two_milestones_one_accepted_then_disputed_and_given_back_by_an_admin() {
    CommissionId id = atelier.paid(client, artist, "500.00", 2);
    atelier.handingOver.accept(client, id, milestone(id, 0).id());
    atelier.moving.dispute(client, id, new Note("It stopped there"));

    atelier.deciding.decide(admin, id, new Decision(CommissionStatus.CANCELLED, Optional.of(usd("300.01")), "It stopped there"));

    assertThat(atelier.balanceOf(artist)).isEqualTo(usd("179.99"));
    assertBooks("-199.99", "0.00", "20.00");
    assertThat(atelier.payments.refunds.all()).extracting(refund -> refund.amount()).containsExactlyInAnyOrder(usd("250.00"), usd("50.01"));
    assertThat(told(CommissionRefunded.class)).extracting(CommissionRefunded::amount).containsExactly(usd("250.00"), usd("50.01"));
    assertThat(milestone(id, 0).status()).isEqualTo(MilestoneStatus.RELEASED);
    assertThat(milestone(id, 1).status()).isEqualTo(MilestoneStatus.REFUNDED);
  }

  @Test
  void R95_what_an_admin_decides_is_written_down() {
    CommissionId id = disputed();

    atelier.deciding.decide(admin, id, new Decision(CommissionStatus.CANCELLED, Optional.empty(), "Nothing was made"));

    assertThat(atelier.audit.deeds())
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.admin()).isEqualTo(admin.person().value());
              assertThat(deed.act()).isEqualTo("commissions.decide");
              assertThat(deed.facts()).containsEntry("outcome", "cancelled").containsEntry("refunded", "500.00 USD");
            });
  }

  @Test
  void what_an_admin_does_not_give_back_of_escrow_is_the_artists() {
    CommissionId id = disputed();

    atelier.deciding.decide(admin, id, new Decision(CommissionStatus.COMPLETED, Optional.of(usd("100.00")), "Nearly there"));

    assertThat(atelier.balanceOf(artist)).isEqualTo(usd("360.00"));
    assertBooks("-400.00", "0.00", "40.00");
    assertThat(atelier.milestones(client, id)).extracting(Milestone::status).containsOnly(MilestoneStatus.RELEASED);
    assertThat(told(CommissionReleased.class)).extracting(CommissionReleased::amount).contains(usd("135.00"), usd("225.00"));
  }

  @Test
  void a_decision_that_the_work_goes_on_leaves_the_money_where_it_is() {
    CommissionId id = disputed();

    atelier.deciding.decide(admin, id, new Decision(CommissionStatus.IN_PROGRESS, Optional.empty(), "Try again"));

    assertBooks("-500.00", "500.00", "0.00");
    assertThat(atelier.reviewing.show(client, id).status()).isEqualTo(CommissionStatus.IN_PROGRESS);
  }

  @Test
  void R50_an_admin_decides_by_a_plain_status_too() {
    CommissionId id = disputed();
    assertRefused(
        new StatusNotPossible(CommissionStatus.DISPUTED, CommissionStatus.PENDING), () -> atelier.set(admin, id, CommissionStatus.PENDING));
    atelier.set(admin, id, CommissionStatus.DISPUTED);

    atelier.set(admin, id, CommissionStatus.CANCELLED);

    assertBooks("0.00", "0.00", "0.00");
  }

  @Test
  void R50_a_cancellation_gives_back_what_was_not_released() {
    CommissionId id = atelier.paid(client, artist, "500.00", 2);
    atelier.handingOver.accept(client, id, milestone(id, 0).id());

    atelier.set(artist, id, CommissionStatus.CANCELLED);
    atelier.set(artist, id, CommissionStatus.CANCELLED);

    assertThat(atelier.balanceOf(artist)).isEqualTo(usd("225.00"));
    assertBooks("-250.00", "0.00", "25.00");
    assertThat(told(CommissionMoved.class)).filteredOn(moved -> moved.status().equals("cancelled")).hasSize(1);
  }

  @Test
  void an_open_payment_is_called_off_with_the_commission_and_given_back_if_it_comes_in_all_the_same() {
    CommissionId id = planned();
    RequestedPayment requested = atelier.paying.pay(client, id, milestone(id, 0).id());

    atelier.set(client, id, CommissionStatus.CANCELLED);
    assertThat(atelier.commissions.isCalledOff(requested.payment())).isTrue();
    atelier.comesIn(requested.intentId());

    assertBooks("0.00", "0.00", "0.00");
    assertThat(milestone(id, 0).status()).isEqualTo(MilestoneStatus.CANCELLED);
  }

  @Test
  void asking_twice_asks_for_one_payment_and_for_another_once_it_was_called_off() {
    CommissionId id = planned();
    PaymentId first = atelier.paying.pay(client, id, milestone(id, 0).id()).payment();
    assertThat(atelier.paying.pay(client, id, milestone(id, 0).id()).payment()).isEqualTo(first);
    atelier.payments.collecting.cancel(first);

    RequestedPayment second = atelier.paying.pay(client, id, milestone(id, 0).id());
    atelier.comesIn(second.intentId());

    assertThat(second.payment()).isNotEqualTo(first);
    assertThat(milestone(id, 0).payment()).contains(second.payment());
    atelier.comesIn(atelier.payments.intentOf(first));
    assertBooks("-500.00", "500.00", "0.00");
  }

  @Test
  void what_is_delivered_releases_itself_after_14_days_and_not_while_it_is_disputed() {
    CommissionId id = atelier.paid(client, artist, "500.00", 1);
    CommissionId frozen = atelier.paid(client, artist, "300.00", 1);
    atelier.handingOver.deliver(artist, id, milestone(id, 0).id());
    atelier.handingOver.deliver(artist, frozen, milestone(frozen, 0).id());
    atelier.moving.dispute(client, frozen, new Note("Not what I asked for"));
    atelier.clock.advance(Duration.ofDays(14).minusSeconds(1));
    atelier.releasing.releaseDue();
    assertThat(atelier.balanceOf(artist)).isEqualTo(usd("0.00"));

    atelier.clock.advance(Duration.ofSeconds(1));
    atelier.releasing.releaseDue();
    atelier.releasing.releaseDue();

    assertThat(atelier.balanceOf(artist)).isEqualTo(usd("450.00"));
    assertRefused(
        new CommissionNotOpen(CommissionStatus.DISPUTED), () -> atelier.handingOver.accept(client, frozen, milestone(frozen, 0).id()));
  }

  @Test
  void a_payment_the_bank_questions_stays_due_and_holds_up_nobody_else() {
    CommissionId questioned = atelier.paid(client, artist, "100.00", 1);
    CommissionId other = atelier.paid(client, artist, "500.00", 1);
    for (CommissionId id : List.of(questioned, other)) {
      atelier.moving.complete(artist, id, "https://img.example/final.jpg", Optional.empty());
    }
    String intent = atelier.payments.intentOf(milestone(questioned, 0).payment().orElseThrow());
    atelier.payments.provider.dispute(new ProviderDispute("dp_1", Optional.of(intent), usd("100.00"), DisputeStatus.OPEN, Optional.empty(), Instant.EPOCH, Optional.empty()));
    atelier.payments.tell("evt_dispute", "charge.dispute.created", "dp_1");
    atelier.clock.advance(Duration.ofDays(14));

    atelier.releasing.releaseDue();

    assertThat(atelier.balanceOf(artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void accepting_the_completed_work_releases_everything() {
    CommissionId id = atelier.paid(client, artist, "100.00", 3);
    atelier.moving.complete(artist, id, "https://img.example/final.jpg", Optional.of(new Note("Final work delivered")));

    atelier.handingOver.acceptAll(client, id);
    atelier.handingOver.acceptAll(client, id);

    assertThat(atelier.balanceOf(artist)).isEqualTo(usd("90.01"));
    assertBooks("-100.00", "0.00", "9.99");
  }

  @Test
  void a_new_plan_calls_off_what_was_asked_for_under_the_old_one() {
    CommissionId id = planned();
    RequestedPayment old = atelier.paying.pay(client, id, milestone(id, 0).id());

    atelier.paying.plan(client, id, new PlanSketch.Equal(2));

    assertThat(atelier.commissions.isCalledOff(old.payment())).isTrue();
    atelier.comesIn(old.intentId());
    assertBooks("0.00", "0.00", "0.00");
    assertThat(atelier.milestones(client, id)).hasSize(2);
  }

  @Test
  void without_any_payment_it_goes_as_the_document_says() {
    CommissionId id = atelier.inProgress(client, artist, "500.00");
    assertRefused(
        new NotYourNotes("artistNotes"),
        () -> atelier.moving.update(client, id, new CommissionChange(Optional.empty(), Optional.of(new Note("x")), Optional.empty())));
    atelier.moving.update(client, id, new CommissionChange(Optional.empty(), Optional.empty(), Optional.of(new Note("Take your time"))));

    atelier.moving.complete(artist, id, "https://img.example/final.jpg", Optional.empty());
    atelier.handingOver.acceptAll(client, id);

    assertThat(atelier.reviewing.show(client, id).papers().clientNotes()).contains(new Note("Take your time"));
    assertThat(atelier.reviewing.history(client, id))
        .extracting(move -> move.to())
        .containsExactly(CommissionStatus.PENDING, CommissionStatus.IN_PROGRESS, CommissionStatus.COMPLETED);
    assertThat(atelier.payments.ledger.entries()).isEmpty();
  }

  private CommissionId planned() {
    CommissionId id = atelier.inProgress(client, artist, "500.00");
    atelier.paying.plan(client, id, new PlanSketch.AtOnce());
    return id;
  }

  private CommissionId disputed() {
    CommissionId id = atelier.paid(client, artist, "500.00", 2);
    atelier.moving.dispute(client, id, new Note("It stopped there"));
    return id;
  }

  private Milestone milestone(CommissionId id, int index) {
    return atelier.milestones(client, id).get(index);
  }

  private void assertBooks(String provider, String escrow, String fees) {
    assertThat(on(Account.PROVIDER)).as("at the provider").isEqualTo(usd(provider));
    assertThat(on(Account.ESCROW)).as("in escrow").isEqualTo(usd(escrow));
    assertThat(on(Account.FEES)).as("fees").isEqualTo(usd(fees));
  }

  private Money on(Account account) {
    return atelier.payments.ledger.balanceOf(account).orElse(usd("0.00"));
  }

  private <E extends Event> List<E> told(Class<E> type) {
    return atelier.outbox.events().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
