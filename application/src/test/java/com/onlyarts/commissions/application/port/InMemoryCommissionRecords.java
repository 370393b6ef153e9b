package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneStatus;
import com.onlyarts.commissions.domain.TransitionRecord;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks at the commissions in the map; everybody is called {@code p-} and the end of their id. */
public final class InMemoryCommissionRecords implements CommissionRecords {
  private static final String LATEST_FIRST = "commissions:createdAt:desc";
  private final InMemoryCommissions commissions;

  public InMemoryCommissionRecords(InMemoryCommissions commissions) {
    this.commissions = commissions;
  }

  @Override
  public Page<CommissionView> of(
      PersonId person,
      Optional<CommissionSide> side,
      Optional<CommissionStatus> status,
      PageRequest request) {
    return page(
        status,
        request,
        commission ->
            commission
                .parties()
                .sideOf(person)
                .filter(it -> side.isEmpty() || side.get() == it)
                .isPresent());
  }

  @Override
  public Page<CommissionView> all(Optional<CommissionStatus> status, PageRequest request) {
    return page(status, request, _ -> true);
  }

  private Page<CommissionView> page(
      Optional<CommissionStatus> status, PageRequest request, Predicate<Commission> whose) {
    List<Commission> all =
        commissions.latestFirst().stream()
            .filter(whose)
            .filter(it -> status.isEmpty() || status.get() == it.status())
            .toList();
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(LATEST_FIRST));
    List<CommissionView> rows =
        all.stream()
            .skip(cursor.map(it -> it.number(0)).orElse(request.offset()))
            .limit(request.oneMore())
            .map(this::view)
            .toList();
    return Page.of(
        request,
        rows,
        all.size(),
        row ->
            Cursor.at(
                LATEST_FIRST, 1 + all.stream().map(Commission::id).toList().indexOf(row.id())));
  }

  @Override
  public Optional<CommissionView> find(CommissionId id) {
    return commissions.find(id).map(this::view);
  }

  @Override
  public List<TransitionView> historyOf(CommissionId id) {
    return commissions.movesOf(id).stream().map(InMemoryCommissionRecords::view).toList();
  }

  @Override
  public List<Milestone> milestonesOf(CommissionId id) {
    return commissions.find(id).map(commission -> commission.plan().milestones()).orElse(List.of());
  }

  private CommissionView view(Commission commission) {
    return new CommissionView(
        commission.id(),
        commission.brief(),
        commission.status(),
        commission.notes(),
        person(commission.parties().client()),
        person(commission.parties().artist()),
        commission.requestedAt(),
        commissions.changedAt(commission.id()),
        commission.completedAt(),
        totals(commission));
  }

  private static MilestoneTotals totals(Commission commission) {
    List<Milestone> all = commission.plan().milestones();
    Money nothing = Money.zero(commission.brief().budget().currency());
    return new MilestoneTotals(
        all.size(),
        (int) all.stream().filter(Milestone::isPaid).count(),
        (int)
            all.stream()
                .filter(it -> it.isPaid() && it.status() != MilestoneStatus.REFUNDED)
                .count(),
        (int) all.stream().filter(it -> it.status() == MilestoneStatus.RELEASED).count(),
        sum(all, _ -> true, Milestone::amount, nothing),
        sum(all, Milestone::isAwaitingPayment, Milestone::amount, nothing),
        sum(all, Milestone::isInEscrow, InMemoryCommissionRecords::left, nothing),
        sum(
            all,
            it -> it.status() == MilestoneStatus.RELEASED,
            InMemoryCommissionRecords::left,
            nothing),
        sum(all, _ -> true, Milestone::refunded, nothing));
  }

  private static Money left(Milestone milestone) {
    boolean isOnItsWay = milestone.givenBack().compareTo(milestone.refunded()) > 0;
    return milestone.amount().minus(isOnItsWay ? milestone.givenBack() : milestone.refunded());
  }

  private static Money sum(
      List<Milestone> all, Predicate<Milestone> which, Function<Milestone, Money> of, Money none) {
    return all.stream().filter(which).map(of).reduce(none, Money::plus);
  }

  private static TransitionView view(TransitionRecord transition) {
    return new TransitionView(
        transition.from(),
        transition.to(),
        transition.by().map(InMemoryCommissionRecords::person),
        transition.side(),
        transition.note(),
        transition.at());
  }

  private static PersonBrief person(PersonId id) {
    return new PersonBrief(
        id, "p-" + id.value().toString().substring(24), Optional.empty(), Optional.empty());
  }
}
