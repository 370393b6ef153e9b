package com.onlyarts.commissions.rest;

import com.onlyarts.commissions.application.port.CommissionView;
import com.onlyarts.commissions.application.port.TransitionView;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.contract.model.CommissionDataJson;
import com.onlyarts.contract.model.CommissionHistoryDataJson;
import com.onlyarts.contract.model.CommissionJson;
import com.onlyarts.contract.model.CommissionMoveJson;
import com.onlyarts.contract.model.CommissionMoverJson;
import com.onlyarts.contract.model.CommissionPageJson;
import com.onlyarts.contract.model.CommissionSideJson;
import com.onlyarts.contract.model.CommissionStatusJson;
import com.onlyarts.contract.model.MilestoneJson;
import com.onlyarts.contract.model.MilestonePaymentDataJson;
import com.onlyarts.contract.model.MilestoneStatusJson;
import com.onlyarts.contract.model.MilestonesDataJson;
import com.onlyarts.contract.model.PaymentIntentJson;
import com.onlyarts.contract.model.PaymentStatusJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.identity.api.PersonBrief;
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

  static CommissionDataJson data(CommissionView commission) {
    return CommissionDataJson.builder().commission(commission(commission)).build();
  }

  static CommissionPageJson page(Page<CommissionView> page) {
    return CommissionPageJson.builder()
        .commissions(page.rows().stream().map(CommissionsJson::commission).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static CommissionJson commission(CommissionView commission) {
    return CommissionJson.builder()
        .id(commission.id().value())
        .title(commission.brief().title())
        .description(commission.brief().description())
        .referenceImages(commission.brief().referenceImages())
        .budget(commission.brief().budget().amount())
        .deadline(commission.brief().deadline().orElse(null))
        .status(status(commission.status()))
        .finalArtworkUrl(commission.notes().finalArtworkUrl().orElse(null))
        .artistNotes(text(commission.notes().artistNotes()))
        .clientNotes(text(commission.notes().clientNotes()))
        .client(person(commission.client()))
        .artist(person(commission.artist()))
        .createdAt(Times.utc(commission.requestedAt()))
        .updatedAt(Times.utc(commission.changedAt()))
        .completedAt(commission.completedAt().map(Times::utc).orElse(null))
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

  static MilestonesDataJson milestones(List<Milestone> milestones) {
    return MilestonesDataJson.builder()
        .milestones(milestones.stream().map(CommissionsJson::milestone).toList())
        .build();
  }

  private static MilestoneJson milestone(Milestone milestone) {
    return MilestoneJson.builder()
        .id(milestone.id().value())
        .title(milestone.title())
        .amount(milestone.amount().amount())
        .fee(milestone.fee().amount())
        .earnings(milestone.earnings().amount())
        .commissionRate(milestone.rate().percent().stripTrailingZeros())
        .status(MilestoneStatusJson.fromValue(milestone.status().label()))
        .refundedAmount(milestone.refunded().amount())
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
