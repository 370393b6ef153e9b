package com.onlyarts.commissions.application.port;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static com.onlyarts.commissions.domain.CommissionFixture.TEN_PER_CENT;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static com.onlyarts.commissions.domain.CommissionFixture.inParts;
import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.domain.Brief;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionFixture;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionReminder;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneAttemptId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.commissions.domain.Parties;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link Commissions} must do, the fake and the real ones alike. */
public abstract class CommissionsContract implements UnsavedChangesContract<Commission> {
  private static final Instant TWO_WEEKS_LATER = NOON.plus(Duration.ofDays(14));
  private PersonId client = PersonId.next();
  private PersonId artist = PersonId.next();

  protected abstract Transactions transactions();

  protected abstract Commissions commissions();

  /** Somebody with an account. */
  protected abstract PersonId somebody();

  /** A payment that was opened for a milestone. */
  protected abstract PaymentId aPaymentBy(PersonId payer, MilestoneId milestone, Money amount);

  /** The payment is never made. */
  protected abstract void callOff(PaymentId payment);

  @BeforeEach
  void a_client_and_an_artist() {
    client = somebody();
    artist = somebody();
  }

  @Override
  public Commission oneThatIsKept() {
    return kept(portrait().requested());
  }

  @Override
  public Commission handedOut(Commission kept) {
    return find(kept.id());
  }

  @Override
  public void change(Commission it) {
    it.move(client, CommissionStatus.CANCELLED, Optional.empty(), NOON);
  }

  @Test
  void a_request_comes_back_as_it_was_kept() {
    Brief brief =
        new Brief(
            "Portrait",
            "Of a cat",
            List.of("https://img.example/1.jpg", "https://img.example/2.jpg"),
            usd("33.33"),
            Optional.of(LocalDate.EPOCH));
    Commission commission =
        kept(Commission.request(CommissionId.next(), new Parties(client, artist), brief, NOON));

    assertThat(find(commission.id())).usingRecursiveComparison().isEqualTo(commission);
    assertThat(commissions().find(commission.id()))
        .hasValueSatisfying(
            seen -> assertThat(seen).usingRecursiveComparison().isEqualTo(commission));
    assertThat(transactions().inTransaction(() -> commissions().lock(CommissionId.next())))
        .isEmpty();
    assertThat(commissions().find(CommissionId.next())).isEmpty();
  }

  @Test
  void whatever_became_of_it_comes_back() {
    Commission completed = kept(portrait().inProgress());
    completed.annotate(client, Optional.empty(), Optional.of(new Note("Please hurry")));
    completed.complete(
        artist, Optional.of("https://img.example/final.jpg"), Optional.of(new Note("Done")), NOON);
    Commission disputed = kept(portrait().inProgress());
    disputed.move(client, CommissionStatus.DISPUTED, Optional.empty(), NOON);

    for (Commission commission : new Commission[] {completed, disputed}) {
      save(commission);
      assertThat(find(commission.id())).usingRecursiveComparison().isEqualTo(commission);
    }
  }

  @Test
  void milestones_come_back_in_their_order_wherever_their_money_is() {
    Commission commission = kept(portrait().inProgress());
    commission.lay(client, inParts("100.00", "100.00", "150.00", "150.00"), TEN_PER_CENT);
    save(commission);
    List<Milestone> planned = commission.plan().milestones();
    planned.subList(0, 3).forEach(milestone -> pay(commission, milestone));
    commission.deliver(artist, planned.get(1).id(), NOON);
    commission.accept(client, planned.get(0).id(), NOON.plusSeconds(5));
    commission.refunded(
        planned.get(0).id(),
        commission.plan().milestones().getFirst().payment().orElseThrow(),
        usd("12.34"));

    save(commission);

    assertThat(find(commission.id())).usingRecursiveComparison().isEqualTo(commission);
  }

  @Test
  void a_plan_that_was_replaced_is_gone_but_its_attempts_are_known() {
    Commission commission = kept(portrait().inProgress());
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    save(commission);
    MilestoneId replaced = commission.plan().milestones().getFirst().id();
    MilestoneAttemptId attempt = attempt(commission, commission.plan().milestones().getFirst());

    commission.lay(client, inParts("200.00", "300.00"), TEN_PER_CENT);
    save(commission);

    assertThat(find(commission.id()).plan()).isEqualTo(commission.plan());
    assertThat(transactions().inTransaction(() -> commissions().lockAttempted(attempt)))
        .hasValueSatisfying(
            attempted -> {
              assertThat(attempted.milestone()).isEqualTo(replaced);
              assertThat(attempted.commission().plan()).isEqualTo(commission.plan());
            });
    assertThat(
            transactions()
                .inTransaction(() -> commissions().lockAttempted(MilestoneAttemptId.next())))
        .isEmpty();
  }

  @Test
  void a_payment_that_was_called_off_is_known_as_such() {
    Commission commission = kept(portrait().inProgress());
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    save(commission);
    attempt(commission, commission.plan().milestones().getFirst());
    PaymentId payment = commission.plan().milestones().getFirst().payment().orElseThrow();
    assertThat(commissions().isCalledOff(payment)).isFalse();

    callOff(payment);

    assertThat(commissions().isCalledOff(payment)).isTrue();
  }

  @Test
  void what_releases_itself_is_due_unless_it_is_in_dispute() {
    Commission due = delivered();
    Commission disputed = delivered();
    disputed.move(client, CommissionStatus.DISPUTED, Optional.empty(), NOON);
    save(disputed);
    Commission undelivered = planned();
    pay(undelivered, undelivered.plan().milestones().getFirst());
    save(undelivered);
    Commission cancelledInPart = delivered();

    assertThat(due(TWO_WEEKS_LATER.minusMillis(1), Optional.empty()))
        .doesNotContain(due.id(), disputed.id(), undelivered.id());
    assertThat(due(TWO_WEEKS_LATER, Optional.empty()))
        .contains(due.id(), cancelledInPart.id())
        .doesNotContain(disputed.id(), undelivered.id());
    assertThat(due(TWO_WEEKS_LATER, Optional.of(due.id())))
        .contains(cancelledInPart.id())
        .doesNotContain(due.id());
    assertThat(
            transactions()
                .inTransaction(() -> commissions().due(TWO_WEEKS_LATER, Optional.empty(), 0)))
        .isEmpty();
  }

  @Test
  void R50_whatever_the_clock_has_to_do_is_due() {
    Commission requested = kept(portrait().requested());
    Commission answered = kept(portrait().requested());
    answered.move(artist, CommissionStatus.CANCELLED, Optional.empty(), NOON);
    save(answered);
    Commission reminded = kept(portrait().requested());
    reminded.reminded(CommissionReminder.ANSWER);
    save(reminded);
    Instant aWeekLater = NOON.plus(Duration.ofDays(7));

    assertThat(stepDue(aWeekLater.minusMillis(1), Optional.empty())).doesNotContain(requested.id());
    assertThat(stepDue(aWeekLater, Optional.empty()))
        .contains(requested.id())
        .doesNotContain(answered.id(), reminded.id());
    assertThat(stepDue(aWeekLater, Optional.of(requested.id()))).doesNotContain(requested.id());
    assertThat(find(reminded.id())).usingRecursiveComparison().isEqualTo(reminded);
    assertThat(stepDue(TWO_WEEKS_LATER, Optional.empty()))
        .contains(requested.id(), reminded.id())
        .doesNotContain(answered.id());
  }

  private List<CommissionId> stepDue(Instant now, Optional<CommissionId> after) {
    return transactions().inTransaction(() -> commissions().stepDue(now, after, 1_000));
  }

  private List<CommissionId> due(Instant now, Optional<CommissionId> after) {
    return transactions().inTransaction(() -> commissions().due(now, after, 1_000));
  }

  private Commission delivered() {
    Commission commission = planned();
    pay(commission, commission.plan().milestones().getFirst());
    commission.deliver(artist, commission.plan().milestones().getFirst().id(), NOON);
    save(commission);
    return commission;
  }

  private Commission planned() {
    Commission commission = kept(portrait().inProgress());
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    save(commission);
    return commission;
  }

  private void pay(Commission commission, Milestone milestone) {
    attempt(commission, milestone);
    commission.paid(
        milestone.id(), commission.plan().milestone(milestone.id()).payment().orElseThrow(), NOON);
  }

  private MilestoneAttemptId attempt(Commission commission, Milestone milestone) {
    PaymentId payment = aPaymentBy(client, milestone.id(), milestone.amount());
    MilestoneAttemptId attempt = MilestoneAttemptId.first(milestone.id());
    commission.attempt(milestone.id(), payment);
    transactions()
        .inTransaction(
            () -> {
              commissions().save(commission, NOON);
              commissions().addAttempt(attempt, milestone.id(), payment);
            });
    return attempt;
  }

  private CommissionFixture portrait() {
    return aCommission().by(client).of(artist);
  }

  private Commission kept(Commission commission) {
    transactions().inTransaction(() -> commissions().add(commission));
    return commission;
  }

  private void save(Commission commission) {
    transactions().inTransaction(() -> commissions().save(commission, NOON));
  }

  private Commission find(CommissionId id) {
    return transactions().inTransaction(() -> commissions().lock(id)).orElseThrow();
  }
}
