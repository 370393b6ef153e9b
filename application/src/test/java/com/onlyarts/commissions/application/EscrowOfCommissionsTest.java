package com.onlyarts.commissions.application;

import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.api.CommissionRefunded;
import com.onlyarts.commissions.api.CommissionReleased;
import com.onlyarts.commissions.api.CommissionSideGone;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotOpen;
import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneDelivered;
import com.onlyarts.commissions.domain.CommissionsRejection.NotYourNotes;
import com.onlyarts.commissions.domain.CommissionsRejection.StatusNotPossible;
import com.onlyarts.commissions.domain.DisputeDecision;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.MilestoneStatus;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The money of commissions, followed to the cent through the real books of payments. */
class EscrowOfCommissionsTest {
  private final CommissioningFixture fixture = new CommissioningFixture();
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final Caller admin = Callers.anAdmin();

  @Test
  void what_is_paid_is_nobodys_until_the_client_accepts_it() {
    CommissionId id = fixture.paid(client, artist, "500.00", 2);
    assertBooks("-500.00", "500.00", "0.00");

    fixture.deliveringMilestones.accept(client, id, milestone(id, 0).id());

    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("225.00"));
    assertBooks("-500.00", "250.00", "25.00");
    assertThat(told(CommissionPaid.class))
        .extracting(CommissionPaid::amount)
        .containsExactly(usd("250.00"), usd("250.00"));
    assertThat(told(CommissionReleased.class))
        .extracting(CommissionReleased::amount)
        .containsExactly(usd("225.00"));
  }

  @Test
  void R50_two_milestones_one_accepted_then_disputed_and_given_back_by_an_admin() {
    CommissionId id = fixture.paid(client, artist, "500.00", 2);
    fixture.deliveringMilestones.accept(client, id, milestone(id, 0).id());
    fixture.moving.dispute(client, id, new Note("It stopped there"));

    fixture.deciding.decide(
        admin,
        id,
        new DisputeDecision(
            CommissionStatus.CANCELLED, Optional.of(usd("300.01")), "It stopped there"));

    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("179.99"));
    assertBooks("-199.99", "0.00", "20.00");
    assertThat(fixture.payments.refunds.all())
        .extracting(refund -> refund.amount())
        .containsExactlyInAnyOrder(usd("250.00"), usd("50.01"));
    assertThat(told(CommissionRefunded.class))
        .extracting(CommissionRefunded::amount)
        .containsExactly(usd("250.00"), usd("50.01"));
    assertThat(milestone(id, 0).status()).isEqualTo(MilestoneStatus.RELEASED);
    assertThat(milestone(id, 1).status()).isEqualTo(MilestoneStatus.REFUNDED);
  }

  @Test
  void R95_what_an_admin_decides_is_written_down() {
    CommissionId id = disputed();

    fixture.deciding.decide(
        admin,
        id,
        new DisputeDecision(CommissionStatus.CANCELLED, Optional.empty(), "Nothing was made"));

    assertThat(fixture.audit.deeds())
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.admin()).isEqualTo(admin.person().value());
              assertThat(deed.act()).isEqualTo("commissions.decide");
              assertThat(deed.facts())
                  .containsEntry("outcome", "cancelled")
                  .containsEntry("refunded", "500.00 USD");
            });
  }

  @Test
  void what_an_admin_does_not_give_back_of_escrow_is_the_artists() {
    CommissionId id = disputed();

    fixture.deciding.decide(
        admin,
        id,
        new DisputeDecision(
            CommissionStatus.COMPLETED, Optional.of(usd("100.00")), "Nearly there"));

    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("360.00"));
    assertBooks("-400.00", "0.00", "40.00");
    assertThat(fixture.milestones(client, id))
        .extracting(Milestone::status)
        .containsOnly(MilestoneStatus.RELEASED);
    assertThat(told(CommissionReleased.class))
        .extracting(CommissionReleased::amount)
        .contains(usd("135.00"), usd("225.00"));
  }

  @Test
  void a_decision_that_the_work_goes_on_leaves_the_money_where_it_is() {
    CommissionId id = disputed();

    fixture.deciding.decide(
        admin,
        id,
        new DisputeDecision(CommissionStatus.IN_PROGRESS, Optional.empty(), "Try again"));

    assertBooks("-500.00", "500.00", "0.00");
    assertThat(fixture.reviewing.show(client, id).status()).isEqualTo(CommissionStatus.IN_PROGRESS);
  }

  @Test
  void R50_an_admin_decides_by_a_plain_status_too() {
    CommissionId id = disputed();
    assertRefused(
        new StatusNotPossible(CommissionStatus.DISPUTED, CommissionStatus.PENDING),
        () -> fixture.set(admin, id, CommissionStatus.PENDING));
    fixture.set(admin, id, CommissionStatus.DISPUTED);

    fixture.set(admin, id, CommissionStatus.CANCELLED);

    assertBooks("0.00", "0.00", "0.00");
  }

  @Test
  void R50_a_cancellation_gives_back_what_was_not_released() {
    CommissionId id = fixture.paid(client, artist, "500.00", 2);
    fixture.deliveringMilestones.accept(client, id, milestone(id, 0).id());

    fixture.set(artist, id, CommissionStatus.CANCELLED);
    fixture.set(artist, id, CommissionStatus.CANCELLED);

    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("225.00"));
    assertBooks("-250.00", "0.00", "25.00");
    assertThat(told(CommissionMoved.class))
        .filteredOn(moved -> moved.status().equals("cancelled"))
        .hasSize(1);
  }

  @Test
  void
      an_open_payment_is_called_off_with_the_commission_and_given_back_if_it_comes_in_all_the_same() {
    CommissionId id = planned();
    RequestedPayment requested = fixture.paying.pay(client, id, milestone(id, 0).id());

    fixture.set(client, id, CommissionStatus.CANCELLED);
    assertThat(fixture.commissions.isCalledOff(requested.payment())).isTrue();
    fixture.comesIn(requested.intentId());

    assertBooks("0.00", "0.00", "0.00");
    assertThat(milestone(id, 0).status()).isEqualTo(MilestoneStatus.CANCELLED);
  }

  @Test
  void asking_twice_asks_for_one_payment_and_for_another_once_it_was_called_off() {
    CommissionId id = planned();
    PaymentId first = fixture.paying.pay(client, id, milestone(id, 0).id()).payment();
    assertThat(fixture.paying.pay(client, id, milestone(id, 0).id()).payment()).isEqualTo(first);
    fixture.payments.collecting.cancel(first);

    RequestedPayment second = fixture.paying.pay(client, id, milestone(id, 0).id());
    fixture.comesIn(second.intentId());

    assertThat(second.payment()).isNotEqualTo(first);
    assertThat(milestone(id, 0).payment()).contains(second.payment());
    fixture.comesIn(fixture.payments.intentOf(first));
    assertBooks("-500.00", "500.00", "0.00");
  }

  @Test
  void R114_a_client_who_has_the_work_does_not_take_the_money_back() {
    CommissionId id = fixture.paid(client, artist, "500.00", 2);
    fixture.deliveringMilestones.deliver(artist, id, milestone(id, 0).id());

    assertRefused(
        new MilestoneDelivered(), () -> fixture.set(client, id, CommissionStatus.CANCELLED));
    fixture.deliveringMilestones.accept(client, id, milestone(id, 0).id());
    fixture.set(client, id, CommissionStatus.CANCELLED);

    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("225.00"));
    assertThat(milestone(id, 1).status()).isEqualTo(MilestoneStatus.REFUNDED);
  }

  @Test
  void R19_what_nobody_has_paid_for_is_called_off_for_whoever_leaves() {
    CommissionId begun = fixture.inProgress(client, artist, "500.00");

    leaves(artist, Capacity.PERSON);

    assertThat(fixture.commissions.unfinishedOf(artist.person())).isEmpty();
    assertThat(told(CommissionMoved.class))
        .last()
        .satisfies(
            moved -> {
              assertThat(moved.commission()).isEqualTo(begun);
              assertThat(moved.status()).isEqualTo("cancelled");
              assertThat(moved.by()).isEqualTo(artist.person());
            });
  }

  @Test
  void R19_an_artist_who_is_none_any_more_stays_a_client() {
    fixture.inProgress(client, artist, "500.00");

    leaves(client, Capacity.ARTIST);
    assertThat(fixture.commissions.unfinishedOf(client.person())).hasSize(1);
    leaves(artist, Capacity.ARTIST);
    assertThat(fixture.commissions.unfinishedOf(client.person())).isEmpty();
  }

  private void leaves(Caller who, Capacity as) {
    fixture.transactions.inTransaction(() -> fixture.moving.leave(who.person(), as));
    told(CommissionSideGone.class)
        .forEach(event -> fixture.transactions.inTransaction(() -> fixture.moving.callOff(event)));
  }

  @Test
  void what_is_delivered_releases_itself_after_14_days_and_not_while_it_is_disputed() {
    CommissionId id = fixture.paid(client, artist, "500.00", 1);
    CommissionId frozen = fixture.paid(client, artist, "300.00", 1);
    fixture.deliveringMilestones.deliver(artist, id, milestone(id, 0).id());
    fixture.deliveringMilestones.deliver(artist, frozen, milestone(frozen, 0).id());
    fixture.moving.dispute(client, frozen, new Note("Not what I asked for"));
    fixture.clock.advance(Duration.ofDays(14).minusSeconds(1));
    fixture.releasing.releaseDue();
    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("0.00"));

    fixture.clock.advance(Duration.ofSeconds(1));
    fixture.releasing.releaseDue();
    fixture.releasing.releaseDue();

    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("450.00"));
    assertRefused(
        new CommissionNotOpen(CommissionStatus.DISPUTED),
        () -> fixture.deliveringMilestones.accept(client, frozen, milestone(frozen, 0).id()));
  }

  @Test
  void a_payment_the_bank_questions_stays_due_and_holds_up_nobody_else() {
    CommissionId questioned = fixture.paid(client, artist, "100.00", 1);
    CommissionId other = fixture.paid(client, artist, "500.00", 1);
    for (CommissionId id : List.of(questioned, other)) {
      fixture.moving.complete(
          artist, id, Optional.of("https://img.example/final.jpg"), Optional.empty());
    }
    String intent = fixture.payments.intentOf(milestone(questioned, 0).payment().orElseThrow());
    fixture.payments.provider.dispute(
        new ProviderDispute(
            "dp_1",
            Optional.of(intent),
            usd("100.00"),
            DisputeStatus.OPEN,
            Optional.empty(),
            Instant.EPOCH,
            Optional.empty()));
    fixture.payments.tell("evt_dispute", "charge.dispute.created", "dp_1");
    fixture.clock.advance(Duration.ofDays(14));

    fixture.releasing.releaseDue();

    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void accepting_the_completed_work_releases_everything() {
    CommissionId id = fixture.paid(client, artist, "100.00", 3);
    fixture.moving.complete(
        artist,
        id,
        Optional.of("https://img.example/final.jpg"),
        Optional.of(new Note("Final work delivered")));

    fixture.deliveringMilestones.acceptAll(client, id);
    fixture.deliveringMilestones.acceptAll(client, id);

    assertThat(fixture.balanceOf(artist)).isEqualTo(usd("90.01"));
    assertBooks("-100.00", "0.00", "9.99");
  }

  @Test
  void a_new_plan_calls_off_what_was_asked_for_under_the_old_one() {
    CommissionId id = planned();
    RequestedPayment old = fixture.paying.pay(client, id, milestone(id, 0).id());

    fixture.paying.plan(client, id, new MilestonePlanRequest.Equal(2));

    assertThat(fixture.commissions.isCalledOff(old.payment())).isTrue();
    fixture.comesIn(old.intentId());
    assertBooks("0.00", "0.00", "0.00");
    assertThat(fixture.milestones(client, id)).hasSize(2);
  }

  @Test
  void without_any_payment_it_goes_as_the_document_says() {
    CommissionId id = fixture.inProgress(client, artist, "500.00");
    assertRefused(
        new NotYourNotes("artistNotes"),
        () ->
            fixture.moving.update(
                client,
                id,
                new CommissionChange(
                    Optional.empty(), Optional.of(new Note("x")), Optional.empty())));
    fixture.moving.update(
        client,
        id,
        new CommissionChange(
            Optional.empty(), Optional.empty(), Optional.of(new Note("Take your time"))));

    fixture.moving.complete(
        artist, id, Optional.of("https://img.example/final.jpg"), Optional.empty());
    fixture.deliveringMilestones.acceptAll(client, id);

    assertThat(fixture.reviewing.show(client, id).notes().clientNotes())
        .contains(new Note("Take your time"));
    assertThat(fixture.reviewing.history(client, id))
        .extracting(move -> move.to())
        .containsExactly(
            CommissionStatus.PENDING, CommissionStatus.IN_PROGRESS, CommissionStatus.COMPLETED);
    assertThat(fixture.payments.ledger.entries()).isEmpty();
  }

  private CommissionId planned() {
    CommissionId id = fixture.inProgress(client, artist, "500.00");
    fixture.paying.plan(client, id, new MilestonePlanRequest.AtOnce());
    return id;
  }

  private CommissionId disputed() {
    CommissionId id = fixture.paid(client, artist, "500.00", 2);
    fixture.moving.dispute(client, id, new Note("It stopped there"));
    return id;
  }

  private Milestone milestone(CommissionId id, int index) {
    return fixture.milestones(client, id).get(index);
  }

  private void assertBooks(String provider, String escrow, String fees) {
    assertThat(on(LedgerAccount.PROVIDER)).as("at the provider").isEqualTo(usd(provider));
    assertThat(on(LedgerAccount.ESCROW)).as("in escrow").isEqualTo(usd(escrow));
    assertThat(on(LedgerAccount.FEES)).as("fees").isEqualTo(usd(fees));
  }

  private Money on(LedgerAccount account) {
    return fixture.payments.ledger.balanceOf(account).orElse(usd("0.00"));
  }

  private <E extends Event> List<E> told(Class<E> type) {
    return fixture.outbox.events().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
