package com.onlyarts.commissions.jdbi;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static com.onlyarts.commissions.domain.CommissionFixture.TEN_PER_CENT;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static com.onlyarts.commissions.domain.CommissionFixture.inParts;
import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.application.port.CommissionView;
import com.onlyarts.commissions.application.port.MilestoneTotals;
import com.onlyarts.commissions.application.port.TransitionView;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionLapse;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commissions as people look at them, on the real database. */
class CommissionReadsIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final CommissionsDatabase commissionsDatabase = new CommissionsDatabase(DATABASE);
  private final JdbiCommissions commissions = new JdbiCommissions(DATABASE.jdbi());
  private final JdbiCommissionRecords records = new JdbiCommissionRecords(DATABASE.jdbi());
  private final JdbiArtistDirectory artists = new JdbiArtistDirectory(DATABASE.jdbi());
  private final PersonId alma = commissionsDatabase.somebody();
  private final PersonId bert = commissionsDatabase.somebody();
  private final PersonId carl = commissionsDatabase.somebody("user");

  @Test
  void each_side_finds_its_own_and_both_together_the_latest_first() {
    CommissionId asked = kept(aCommission().by(alma).of(bert).titled("Asked").requested());
    CommissionId wasAsked = kept(aCommission().by(carl).of(alma).titled("Was asked").inProgress());

    assertThat(found(Optional.empty(), Optional.empty())).containsExactly(wasAsked, asked);
    assertThat(found(Optional.of(CommissionSide.CLIENT), Optional.empty())).containsExactly(asked);
    assertThat(found(Optional.of(CommissionSide.ARTIST), Optional.empty()))
        .containsExactly(wasAsked);
    assertThat(found(Optional.empty(), Optional.of(CommissionStatus.PENDING)))
        .containsExactly(asked);
    assertThat(found(Optional.of(CommissionSide.ARTIST), Optional.of(CommissionStatus.PENDING)))
        .isEmpty();
  }

  @Test
  void R3_pages_follow_each_other_by_number_and_by_cursor() {
    List<CommissionId> all =
        Stream.generate(() -> kept(aCommission().by(alma).of(bert).requested())).limit(3).toList();
    PageRequest firstTwo = PageRequest.first(2);
    Page<CommissionView> first = records.of(alma, Optional.empty(), Optional.empty(), firstTwo);
    Page<CommissionView> rest =
        records.of(alma, Optional.empty(), Optional.empty(), firstTwo.after(first));

    assertThat(first.total()).isEqualTo(3);
    assertThat(ids(first)).containsExactly(all.get(2), all.get(1));
    assertThat(ids(rest)).containsExactly(all.get(0));
    assertThat(
            ids(
                records.of(
                    alma,
                    Optional.empty(),
                    Optional.empty(),
                    new PageRequest(2, 2, Optional.empty()))))
        .containsExactly(all.get(0));
  }

  @Test
  void everything_about_one_is_shown_with_the_names_of_its_sides() {
    Commission commission = aCommission().by(alma).of(bert).inProgress();
    commission.complete(
        bert, Optional.of("https://img.example/final.jpg"), Optional.of(new Note("Done")), NOON);
    CommissionId id = kept(commission);

    CommissionView view = records.find(id).orElseThrow();

    assertThat(view.brief()).isEqualTo(commission.brief());
    assertThat(view.notes()).isEqualTo(commission.notes());
    assertThat(view.completedAt()).contains(NOON);
    assertThat(view.client().id()).isEqualTo(alma);
    assertThat(view.artist().fullName()).contains("John Doe");
    assertThat(records.find(CommissionId.next())).isEmpty();
  }

  @Test
  void admins_find_what_is_in_dispute_among_everybodys() {
    Commission disputed = aCommission().by(alma).of(bert).inProgress();
    disputed.move(alma, CommissionStatus.DISPUTED, Optional.empty(), NOON);
    CommissionId id = kept(disputed);
    kept(aCommission().by(carl).of(bert).requested());

    assertThat(ids(records.all(Optional.of(CommissionStatus.DISPUTED), PageRequest.first(20))))
        .containsExactly(id);
    assertThat(records.all(Optional.empty(), PageRequest.first(100)).total())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void the_history_starts_with_the_request() {
    Commission commission = aCommission().by(alma).of(bert).requested();
    CommissionId id = kept(commission);
    commissions.record(id, commission.requested());
    commissions.record(
        id,
        commission
            .move(
                bert,
                CommissionStatus.IN_PROGRESS,
                Optional.of("With pleasure"),
                NOON.plus(Duration.ofHours(1)))
            .orElseThrow()
            .transition());

    List<TransitionView> history = records.historyOf(id);

    assertThat(history)
        .extracting(TransitionView::to)
        .containsExactly(CommissionStatus.PENDING, CommissionStatus.IN_PROGRESS);
    assertThat(history.getFirst().from()).isEmpty();
    assertThat(history.getLast().note()).contains("With pleasure");
    assertThat(history.getLast().by()).map(PersonBrief::id).contains(bert);
  }

  @Test
  void R50_what_the_house_ended_was_moved_by_nobody() {
    Commission commission = aCommission().by(alma).of(bert).requested();
    CommissionId id = kept(commission);
    commissions.record(
        id, commission.lapse(CommissionLapse.UNANSWERED, NOON.plusSeconds(1)).transition());

    assertThat(records.historyOf(id))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.by()).isEmpty();
              assertThat(move.side()).isEqualTo(CommissionSide.PLATFORM);
              assertThat(move.note()).contains("It was not answered within 14 days");
            });
  }

  @Test
  void milestones_are_shown_in_their_order() {
    Commission commission = aCommission().by(alma).of(bert).inProgress();
    commission.lay(alma, inParts("100.00", "400.00"), TEN_PER_CENT);

    assertThat(records.milestonesOf(kept(commission))).isEqualTo(commission.plan().milestones());
  }

  @Test
  void milestones_are_counted_and_summed_up() {
    Commission commission = aCommission().by(alma).of(bert).inProgress();
    commission.lay(alma, inParts("50.00", "100.00", "150.00", "200.00"), TEN_PER_CENT);
    List<Milestone> milestones = commission.plan().milestones();
    milestones.stream().limit(3).forEach(it -> pay(commission, it));
    commission.accept(alma, milestones.get(1).id(), NOON);
    CommissionId id = kept(commission);
    CommissionId plain = kept(aCommission().by(alma).of(bert).requested());

    assertThat(records.find(id).orElseThrow().milestones())
        .isEqualTo(
            new MilestoneTotals(
                4,
                3,
                3,
                1,
                usd("500.00"),
                usd("200.00"),
                usd("200.00"),
                usd("100.00"),
                usd("0.00")));
    assertThat(records.find(plain).orElseThrow().milestones())
        .isEqualTo(
            new MilestoneTotals(
                0, 0, 0, 0, usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00")));
  }

  @Test
  void R51_artists_are_known_by_their_role_unless_they_left() {
    PersonId gone = commissionsDatabase.somebody();
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("UPDATE users SET suspended_at = now() WHERE id = ?", gone.value()));

    assertThat(artists.roleOf(alma)).contains(Role.ARTIST);
    assertThat(artists.roleOf(carl)).contains(Role.USER);
    assertThat(artists.roleOf(gone)).isEmpty();
    assertThat(artists.roleOf(PersonId.next())).isEmpty();
  }

  private void pay(Commission commission, Milestone milestone) {
    PaymentId payment =
        commissionsDatabase.paymentFor(milestone.id().value(), alma, milestone.amount());
    commission.attempt(milestone.id(), payment);
    commission.paid(milestone.id(), payment, NOON);
  }

  private List<CommissionId> found(
      Optional<CommissionSide> side, Optional<CommissionStatus> status) {
    return ids(records.of(alma, side, status, PageRequest.first(20)));
  }

  private static List<CommissionId> ids(Page<CommissionView> page) {
    return page.rows().stream().map(CommissionView::id).toList();
  }

  private CommissionId kept(Commission commission) {
    commissions.add(commission);
    return commission.id();
  }
}
