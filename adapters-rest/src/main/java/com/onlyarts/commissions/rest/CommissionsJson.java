package com.onlyarts.commissions.rest;

import com.onlyarts.commissions.application.AllowedCommissionActions;
import com.onlyarts.commissions.application.port.CommissionView;
import com.onlyarts.commissions.application.port.MilestoneTotals;
import com.onlyarts.commissions.application.port.TransitionView;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneAction;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.contract.model.CommissionActionJson;
import com.onlyarts.contract.model.CommissionDataJson;
import com.onlyarts.contract.model.CommissionHistoryDataJson;
import com.onlyarts.contract.model.CommissionJson;
import com.onlyarts.contract.model.CommissionMoveJson;
import com.onlyarts.contract.model.CommissionMoverJson;
import com.onlyarts.contract.model.CommissionPageJson;
import com.onlyarts.contract.model.CommissionSideJson;
import com.onlyarts.contract.model.CommissionStatusJson;
import com.onlyarts.contract.model.MilestoneActionJson;
import com.onlyarts.contract.model.MilestoneJson;
import com.onlyarts.contract.model.MilestonePaymentDataJson;
import com.onlyarts.contract.model.MilestoneStatusJson;
import com.onlyarts.contract.model.MilestoneTotalsJson;
import com.onlyarts.contract.model.MilestonesDataJson;
import com.onlyarts.contract.model.PaymentIntentJson;
import com.onlyarts.contract.model.PaymentStatusJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.domain.PaymentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commissions as the contract shows them. */
final class CommissionsJson {
  private CommissionsJson() {}

  static CommissionDataJson data(
      CommissionView commission, AllowedCommissionActions allowed, PersonId viewer) {
    return CommissionDataJson.builder()
        .commission(
            started(commission, viewer)
                .allowedActions(
                    allowed.withCommission().stream()
                        .map(action -> CommissionActionJson.fromValue(action.label()))
                        .toList())
                .build())
        .build();
  }

  static CommissionPageJson page(Page<CommissionView> page, PersonId viewer) {
    return CommissionPageJson.builder()
        .commissions(page.rows().stream().map(row -> started(row, viewer).build()).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static CommissionJson.Builder started(CommissionView commission, PersonId viewer) {
    boolean locked = commission.isLockedFor(viewer);
    return CommissionJson.builder()
        .id(commission.id().value())
        .title(commission.brief().title())
        .description(commission.brief().description())
        .referenceImages(commission.brief().referenceImages())
        .budget(commission.brief().budget().amount())
        .currency(commission.brief().budget().currency().getCurrencyCode())
        .deadline(commission.brief().deadline().orElse(null))
        .status(status(commission.status()))
        .finalArtworkUrl(locked ? null : commission.notes().finalArtworkUrl().orElse(null))
        .finalArtworkLocked(locked ? true : null)
        .artistNotes(text(commission.notes().artistNotes()))
        .clientNotes(text(commission.notes().clientNotes()))
        .client(person(commission.client()))
        .artist(person(commission.artist()))
        .createdAt(Times.utc(commission.requestedAt()))
        .updatedAt(Times.utc(commission.changedAt()))
        .completedAt(commission.completedAt().map(Times::utc).orElse(null))
        .milestoneTotals(totals(commission.milestones()));
  }

  private static MilestoneTotalsJson totals(MilestoneTotals totals) {
    return MilestoneTotalsJson.builder()
        .count(totals.count())
        .paidCount(totals.paidCount())
        .releasedCount(totals.releasedCount())
        .planned(totals.planned().amount())
        .unpaid(totals.unpaid().amount())
        .inEscrow(totals.inEscrow().amount())
        .released(totals.released().amount())
        .refunded(totals.refunded().amount())
        .build();
  }

  /** Notes that were emptied are no notes. */
  private static @Nullable String text(Optional<Note> note) {
    return note.map(Note::text).filter(it -> !it.isEmpty()).orElse(null);
  }

  static CommissionHistoryDataJson history(List<TransitionView> moves) {
    return CommissionHistoryDataJson.builder()
        .history(moves.stream().map(CommissionsJson::move).toList())
        .build();
  }

  private static CommissionMoveJson move(TransitionView move) {
    return CommissionMoveJson.builder()
        .from(move.from().map(CommissionsJson::status).orElse(null))
        .to(status(move.to()))
        .by(move.by().map(CommissionsJson::mover).orElse(null))
        .side(CommissionSideJson.fromValue(move.side().label()))
        .note(move.note().orElse(null))
        .at(Times.utc(move.at()))
        .build();
  }

  private static CommissionMoverJson mover(PersonBrief person) {
    return CommissionMoverJson.builder()
        .id(person.id().value())
        .username(person.username())
        .fullName(person.fullName().orElse(null))
        .profilePicture(person.profilePicture().orElse(null))
        .build();
  }

  static MilestonesDataJson milestones(
      List<Milestone> milestones, AllowedCommissionActions allowed) {
    return MilestonesDataJson.builder()
        .milestones(
            milestones.stream()
                .map(it -> milestone(it, allowed.withMilestones().getOrDefault(it.id(), List.of())))
                .toList())
        .build();
  }

  private static MilestoneJson milestone(Milestone milestone, List<MilestoneAction> allowed) {
    return MilestoneJson.builder()
        .id(milestone.id().value())
        .title(milestone.title())
        .amount(milestone.amount().amount())
        .currency(milestone.amount().currency().getCurrencyCode())
        .fee(milestone.fee().amount())
        .earnings(milestone.earnings().amount())
        .commissionRate(milestone.rate().percent().stripTrailingZeros())
        .status(MilestoneStatusJson.fromValue(milestone.status().label()))
        .refundedAmount(milestone.refunded().amount())
        .allowedActions(
            allowed.stream().map(action -> MilestoneActionJson.fromValue(action.label())).toList())
        .paymentId(milestone.payment().map(PaymentId::value).orElse(null))
        .paidAt(milestone.dates().paidAt().map(Times::utc).orElse(null))
        .deliveredAt(milestone.dates().deliveredAt().map(Times::utc).orElse(null))
        .releaseAt(milestone.dates().releaseAt().map(Times::utc).orElse(null))
        .releasedAt(milestone.dates().releasedAt().map(Times::utc).orElse(null))
        .build();
  }

  static MilestonePaymentDataJson payment(RequestedPayment payment) {
    PaymentIntentJson intent =
        PaymentIntentJson.builder()
            .id(payment.intentId())
            .clientSecret(payment.clientSecret())
            .status(
                payment.status().equals("created")
                    ? PaymentStatusJson.PENDING
                    : PaymentStatusJson.fromValue(payment.status()))
            .build();
    return MilestonePaymentDataJson.builder().paymentIntent(intent).build();
  }

  private static PersonJson person(PersonBrief person) {
    return PersonJson.builder()
        .id(person.id().value())
        .username(person.username())
        .fullName(person.fullName().orElse(null))
        .profilePicture(person.profilePicture().orElse(null))
        .build();
  }

  private static CommissionStatusJson status(CommissionStatus status) {
    return CommissionStatusJson.fromValue(status.label());
  }
}
