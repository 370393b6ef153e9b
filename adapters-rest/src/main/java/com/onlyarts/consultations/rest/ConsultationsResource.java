package com.onlyarts.consultations.rest;

import com.onlyarts.consultations.application.BookedConsultation;
import com.onlyarts.consultations.application.BookingConsultations;
import com.onlyarts.consultations.application.ChangingConsultations;
import com.onlyarts.consultations.application.ConsultationChange;
import com.onlyarts.consultations.application.ReviewingConsultations;
import com.onlyarts.consultations.application.port.ConsultationSide;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.contract.api.ConsultationsApi;
import com.onlyarts.contract.model.BookConsultationRequestJson;
import com.onlyarts.contract.model.BookConsultationResponseJson;
import com.onlyarts.contract.model.BookedConsultationDataJson;
import com.onlyarts.contract.model.CancelConsultationResponseJson;
import com.onlyarts.contract.model.ConsultationDataJson;
import com.onlyarts.contract.model.ConsultationPaymentDataJson;
import com.onlyarts.contract.model.ConsultationRoleJson;
import com.onlyarts.contract.model.ConsultationStatusJson;
import com.onlyarts.contract.model.GetConsultationResponseJson;
import com.onlyarts.contract.model.ListConsultationsResponseJson;
import com.onlyarts.contract.model.RequestConsultationPaymentResponseJson;
import com.onlyarts.contract.model.RescheduleConsultationRequestJson;
import com.onlyarts.contract.model.RescheduleConsultationResponseJson;
import com.onlyarts.contract.model.UpdateConsultationRequestJson;
import com.onlyarts.contract.model.UpdateConsultationResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Consultations. */
public final class ConsultationsResource implements ConsultationsApi {
  private final BookingConsultations booking;
  private final ChangingConsultations changing;
  private final ReviewingConsultations consultations;
  private final CurrentCaller caller;

  public ConsultationsResource(
      BookingConsultations booking,
      ChangingConsultations changing,
      ReviewingConsultations consultations,
      CurrentCaller caller) {
    this.booking = booking;
    this.changing = changing;
    this.consultations = consultations;
    this.caller = caller;
  }

  @Override
  public ListConsultationsResponseJson listConsultations(
      @Nullable ConsultationRoleJson role,
      @Nullable ConsultationStatusJson status,
      Long page,
      Integer limit,
      @Nullable String cursor) {
    Optional<ConsultationSide> side =
        Optional.ofNullable(role).map(it -> ConsultationSide.labelled(it.toString()));
    Optional<ConsultationStatus> wanted =
        Optional.ofNullable(status).map(ConsultationsJson::status);
    PageRequest request = Pages.request(page, limit, cursor);
    return ListConsultationsResponseJson.builder()
        .data(ConsultationsJson.page(consultations.list(caller.required(), side, wanted, request)))
        .build();
  }

  @Override
  public BookConsultationResponseJson bookConsultation(BookConsultationRequestJson request) {
    Caller client = caller.required();
    BookedConsultation booked = booking.book(client, ConsultationsJson.wish(request));
    ConsultationId id = booked.consultation();
    return BookConsultationResponseJson.builder()
        .data(
            BookedConsultationDataJson.builder()
                .consultation(
                    ConsultationsJson.shown(
                        consultations.show(client, id), consultations.allowed(client, id)))
                .paymentIntent(booked.payment().map(ConsultationsJson::intent).orElse(null))
                .build())
        .build();
  }

  @Override
  public GetConsultationResponseJson getConsultation(UUID consultationId) {
    return GetConsultationResponseJson.builder()
        .data(one(new ConsultationId(consultationId)))
        .build();
  }

  @Override
  public UpdateConsultationResponseJson updateConsultation(
      UUID consultationId, UpdateConsultationRequestJson request) {
    return UpdateConsultationResponseJson.builder()
        .data(changed(consultationId, ConsultationsJson.change(request)))
        .build();
  }

  @Override
  public RescheduleConsultationResponseJson rescheduleConsultation(
      UUID consultationId, RescheduleConsultationRequestJson request) {
    return RescheduleConsultationResponseJson.builder()
        .data(changed(consultationId, ConsultationsJson.move(request)))
        .build();
  }

  private ConsultationDataJson changed(UUID id, ConsultationChange change) {
    changing.change(caller.required(), new ConsultationId(id), change);
    return one(new ConsultationId(id));
  }

  private ConsultationDataJson one(ConsultationId id) {
    Caller viewer = caller.required();
    return ConsultationsJson.one(consultations.show(viewer, id), consultations.allowed(viewer, id));
  }

  @Override
  public CancelConsultationResponseJson cancelConsultation(UUID consultationId) {
    changing.cancel(caller.required(), new ConsultationId(consultationId));
    return CancelConsultationResponseJson.builder().build();
  }

  @Override
  public RequestConsultationPaymentResponseJson requestConsultationPayment(UUID consultationId) {
    var intent =
        ConsultationsJson.intent(
            booking.pay(caller.required(), new ConsultationId(consultationId)));
    return RequestConsultationPaymentResponseJson.builder()
        .data(new ConsultationPaymentDataJson(intent))
        .build();
  }

  @Override
  public String downloadConsultation(UUID consultationId) {
    return consultations.invitation(caller.required(), new ConsultationId(consultationId));
  }
}
