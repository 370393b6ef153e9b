package com.onlyarts.consultations.rest;

import com.onlyarts.consultations.application.BookingRequest;
import com.onlyarts.consultations.application.ConsultationChange;
import com.onlyarts.consultations.application.port.ConsultationView;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.ConsultationAction;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.contract.model.BookConsultationRequestJson;
import com.onlyarts.contract.model.ConsultationActionJson;
import com.onlyarts.contract.model.ConsultationCancelReasonJson;
import com.onlyarts.contract.model.ConsultationDataJson;
import com.onlyarts.contract.model.ConsultationJson;
import com.onlyarts.contract.model.ConsultationPageJson;
import com.onlyarts.contract.model.ConsultationPaymentStatusJson;
import com.onlyarts.contract.model.ConsultationStatusJson;
import com.onlyarts.contract.model.PaymentIntentJson;
import com.onlyarts.contract.model.PaymentStatusJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.contract.model.RescheduleConsultationRequestJson;
import com.onlyarts.contract.model.UpdateConsultationRequestJson;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.payments.api.RequestedPayment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Consultations between the contract and the application. */
final class ConsultationsJson {
  private ConsultationsJson() {}

  /** An hour when nothing is said (R60). */
  static BookingRequest wish(BookConsultationRequestJson request) {
    Appointment appointment =
        new Appointment(
            request.scheduledAt().toInstant(), minutes(request.duration()).orElse(Minutes.AN_HOUR));
    return new BookingRequest(
        new PersonId(request.artistId()),
        appointment,
        notes(request.notes()).filter(it -> !it.text().isEmpty()));
  }

  static ConsultationChange change(UpdateConsultationRequestJson request) {
    return new ConsultationChange(
        request.status().said().map(ConsultationsJson::status),
        request.scheduledAt().said().map(OffsetDateTime::toInstant),
        request.duration().said().map(Minutes::new),
        request.notes().said("").map(ConsultationNotes::new));
  }

  static ConsultationChange move(RescheduleConsultationRequestJson request) {
    return new ConsultationChange(
        Optional.empty(),
        Optional.of(request.scheduledAt().toInstant()),
        minutes(request.duration()),
        Optional.empty());
  }

  static ConsultationStatus status(ConsultationStatusJson status) {
    return ConsultationStatus.labelled(status.toString());
  }

  private static Optional<Minutes> minutes(@Nullable Integer duration) {
    return Optional.ofNullable(duration).map(Minutes::new);
  }

  private static Optional<ConsultationNotes> notes(@Nullable String notes) {
    return Optional.ofNullable(notes).map(ConsultationNotes::new);
  }

  static ConsultationPageJson page(Page<ConsultationView> page) {
    return ConsultationPageJson.builder()
        .consultations(page.rows().stream().map(row -> started(row).build()).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  static ConsultationDataJson one(ConsultationView consultation, List<ConsultationAction> allowed) {
    return ConsultationDataJson.builder().consultation(shown(consultation, allowed)).build();
  }

  static ConsultationJson shown(ConsultationView consultation, List<ConsultationAction> allowed) {
    return started(consultation)
        .allowedActions(
            allowed.stream()
                .map(action -> ConsultationActionJson.fromValue(action.label()))
                .toList())
        .build();
  }

  private static ConsultationJson.Builder started(ConsultationView it) {
    return ConsultationJson.builder()
        .id(it.id().value())
        .scheduledAt(Times.utc(it.appointment().start()))
        .duration(it.appointment().minutes().count())
        .price(it.terms().price().amount())
        .currency(it.terms().price().currency().getCurrencyCode())
        .isFree(it.terms().price().isZero())
        .paymentStatus(ConsultationPaymentStatusJson.fromValue(it.terms().payment().label()))
        .payBy(it.terms().payBy().map(Times::utc).orElse(null))
        .cancelFreeUntil(it.terms().cancelFreeUntil().map(Times::utc).orElse(null))
        .status(ConsultationStatusJson.fromValue(it.progress().status().label()))
        .cancelReason(
            it.progress()
                .reason()
                .map(reason -> ConsultationCancelReasonJson.fromValue(reason.label()))
                .orElse(null))
        .meetingLink(it.meetingLink())
        .notes(it.notes().orElse(null))
        .client(person(it.client()))
        .artist(person(it.artist()))
        .createdAt(Times.utc(it.bookedAt()))
        .updatedAt(Times.utc(it.changedAt()));
  }

  static PaymentIntentJson intent(RequestedPayment payment) {
    return PaymentIntentJson.builder()
        .id(payment.intentId())
        .clientSecret(payment.clientSecret())
        .status(PaymentStatusJson.fromValue(payment.status()))
        .build();
  }

  private static PersonJson person(PersonBrief person) {
    return PersonJson.builder()
        .id(person.id().value())
        .username(person.username())
        .fullName(person.fullName().orElse(null))
        .profilePicture(person.profilePicture().orElse(null))
        .build();
  }
}
