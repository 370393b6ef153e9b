package com.onlyarts.ordering.rest;

import com.onlyarts.contract.model.CaseActionJson;
import com.onlyarts.contract.model.CaseAttachmentsJson;
import com.onlyarts.contract.model.CaseDataJson;
import com.onlyarts.contract.model.CaseDetailJson;
import com.onlyarts.contract.model.CaseEntryJson;
import com.onlyarts.contract.model.CaseEntryKindJson;
import com.onlyarts.contract.model.CaseFileJson;
import com.onlyarts.contract.model.CaseJson;
import com.onlyarts.contract.model.CaseMessageJson;
import com.onlyarts.contract.model.CaseOfferJson;
import com.onlyarts.contract.model.CaseOfferKindJson;
import com.onlyarts.contract.model.CasePageJson;
import com.onlyarts.contract.model.CaseParcelJson;
import com.onlyarts.contract.model.CaseReasonJson;
import com.onlyarts.contract.model.CaseShipmentJson;
import com.onlyarts.contract.model.CaseStatusJson;
import com.onlyarts.contract.model.CaseSubjectJson;
import com.onlyarts.contract.model.CaseSubjectKindJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.ordering.application.port.CaseAttachments;
import com.onlyarts.ordering.application.port.CaseEntryView;
import com.onlyarts.ordering.application.port.CaseView;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseFile;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseParcel;
import com.onlyarts.ordering.domain.CaseState;
import com.onlyarts.ordering.domain.CaseSubject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases as the contract shows them. */
final class CasesJson {
  private CasesJson() {}

  static CaseDataJson data(CaseView view, Caller viewer) {
    return new CaseDataJson(json(view, viewer));
  }

  static CaseDetailJson detail(
      CaseView view, List<CaseEntryView> entries, CaseAttachments attached, Caller viewer) {
    CaseId id = view.what().id();
    return new CaseDetailJson(
        json(view, viewer),
        entries.stream().map(entry -> entry(id, entry)).toList(),
        attachments(attached));
  }

  private static CaseAttachmentsJson attachments(CaseAttachments attached) {
    return CaseAttachmentsJson.builder()
        .shipment(attached.shipment().map(CasesJson::shipment).orElse(null))
        .downloads(attached.downloads().stream().map(LibraryJson::download).toList())
        .messages(attached.messages().stream().map(CasesJson::message).toList())
        .build();
  }

  private static CaseShipmentJson shipment(CaseAttachments.Shipment shipment) {
    return CaseShipmentJson.builder()
        .carrier(shipment.carrier().orElse(null))
        .trackingNumber(shipment.trackingNumber().orElse(null))
        .sentAt(Times.utc(shipment.sentAt()))
        .deliveredAt(LineJson.utc(shipment.deliveredAt()))
        .receivedAt(LineJson.utc(shipment.receivedAt()))
        .build();
  }

  private static CaseMessageJson message(CaseAttachments.Written written) {
    return CaseMessageJson.builder()
        .by(person(written.by()))
        .text(written.text().orElse(null))
        .isDeleted(written.text().isEmpty() ? Boolean.TRUE : null)
        .sentAt(Times.utc(written.sentAt()))
        .build();
  }

  static CasePageJson page(Page<CaseView> page, Caller viewer) {
    return new CasePageJson(
        page.rows().stream().map(view -> json(view, viewer)).toList(), Pages.pagination(page));
  }

  private static CaseJson json(CaseView view, Caller viewer) {
    Case it = view.what();
    Money atStake = it.claim().atStake();
    return CaseJson.builder()
        .id(it.id().value())
        .subject(subject(it.subject()))
        .reason(CaseReasonJson.fromValue(it.claim().reason().label()))
        .status(CaseStatusJson.fromValue(it.status().label()))
        .buyer(person(view.buyer()))
        .seller(person(view.seller()))
        .amountAtStake(atStake.amount())
        .currency(atStake.currency().getCurrencyCode())
        .answersFrom(Times.utc(it.claim().from()))
        .dueBy(it.state().dueBy().map(Times::utc).orElse(null))
        .offer(it.state().standing().map(CasesJson::offer).orElse(null))
        .parcel(it.state().onItsWay().map(CasesJson::parcel).orElse(null))
        .refundAmount(refund(it.state()))
        .allowedActions(
            it.actionsOf(viewer.person(), viewer.isAdmin()).stream()
                .map(action -> CaseActionJson.fromValue(action.label()))
                .toList())
        .createdAt(Times.utc(it.claim().openedAt()))
        .updatedAt(Times.utc(view.changedAt()))
        .endedAt(it.state().endedAt().map(Times::utc).orElse(null))
        .build();
  }

  private static @Nullable BigDecimal refund(CaseState state) {
    return state instanceof CaseState.Ended ended ? ended.refund().amount() : null;
  }

  private static CaseSubjectJson subject(CaseSubject subject) {
    return new CaseSubjectJson(
        CaseSubjectKindJson.fromValue(subject.kind()), subject.id(), subject.title());
  }

  private static CaseOfferJson offer(CaseOffer offer) {
    return CaseOfferJson.builder()
        .kind(CaseOfferKindJson.fromValue(offer.kind().label()))
        .amount(offer.amount().amount())
        .note(offer.note().orElse(null))
        .build();
  }

  private static CaseParcelJson parcel(CaseParcel parcel) {
    return CaseParcelJson.builder()
        .carrier(parcel.carrier().orElse(null))
        .trackingNumber(parcel.trackingNumber().orElse(null))
        .sentAt(Times.utc(parcel.sentAt()))
        .deliveredAt(LineJson.utc(parcel.deliveredAt()))
        .build();
  }

  static CaseEntryJson entry(CaseId id, CaseEntryView view) {
    CaseEntry entry = view.entry();
    return CaseEntryJson.builder()
        .id(view.id())
        .kind(CaseEntryKindJson.fromValue(entry.kind().label()))
        .by(view.by().map(CasesJson::person).orElse(null))
        .text(entry.text().orElse(null))
        .pictures(entry.pictures())
        .amount(entry.amount().map(Money::amount).orElse(null))
        ._file(entry.file().map(file -> file(id, file, view.fileIsKept())).orElse(null))
        .at(Times.utc(entry.at()))
        .build();
  }

  private static CaseFileJson file(CaseId id, CaseFile file, boolean isKept) {
    return CaseFileJson.builder()
        .id(file.id().value())
        .name(file.name())
        .mediaType(file.mediaType())
        .size(file.size())
        .url(isKept ? "/api/cases/%s/files/%s".formatted(id.value(), file.id().value()) : null)
        .build();
  }

  private static PersonJson person(PersonBrief person) {
    return OrderingJson.person(person);
  }
}
