package com.onlyarts.consultations.rest;

import com.onlyarts.consultations.application.FindingSlots;
import com.onlyarts.consultations.application.SettingAvailability;
import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.contract.api.AvailabilityApi;
import com.onlyarts.contract.model.AvailabilityDataJson;
import com.onlyarts.contract.model.DeleteAvailabilityDateResponseJson;
import com.onlyarts.contract.model.GetAvailabilityResponseJson;
import com.onlyarts.contract.model.ListSlotsResponseJson;
import com.onlyarts.contract.model.UpdateAvailabilityDateRequestJson;
import com.onlyarts.contract.model.UpdateAvailabilityDateResponseJson;
import com.onlyarts.contract.model.UpdateAvailabilityRequestJson;
import com.onlyarts.contract.model.UpdateAvailabilityResponseJson;
import com.onlyarts.contract.model.UpdateCancellationNoticeRequestJson;
import com.onlyarts.contract.model.UpdateCancellationNoticeResponseJson;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.rest.CurrentCaller;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The operations of the tag Availability. */
public final class AvailabilityResource implements AvailabilityApi {
  private final SettingAvailability keeping;
  private final FindingSlots finding;
  private final CurrentCaller caller;

  public AvailabilityResource(
      SettingAvailability keeping, FindingSlots finding, CurrentCaller caller) {
    this.keeping = keeping;
    this.finding = finding;
    this.caller = caller;
  }

  @Override
  public GetAvailabilityResponseJson getAvailability() {
    return GetAvailabilityResponseJson.builder().data(own()).build();
  }

  @Override
  public UpdateAvailabilityResponseJson updateAvailability(UpdateAvailabilityRequestJson request) {
    keeping.keepWeek(
        caller.required(), Availability.zoneOf(request.zone()), HoursJson.week(request.weekly()));
    return UpdateAvailabilityResponseJson.builder().data(own()).build();
  }

  @Override
  public UpdateCancellationNoticeResponseJson updateCancellationNotice(
      UpdateCancellationNoticeRequestJson request) {
    keeping.keepNotice(caller.required(), new CancellationNotice(request.cancellationNotice()));
    return UpdateCancellationNoticeResponseJson.builder().data(own()).build();
  }

  @Override
  public UpdateAvailabilityDateResponseJson updateAvailabilityDate(
      LocalDate date, UpdateAvailabilityDateRequestJson request) {
    keeping.keepDate(caller.required(), date, HoursJson.hours(request.hours()));
    return UpdateAvailabilityDateResponseJson.builder().data(own()).build();
  }

  @Override
  public DeleteAvailabilityDateResponseJson deleteAvailabilityDate(LocalDate date) {
    keeping.forgetDate(caller.required(), date);
    return DeleteAvailabilityDateResponseJson.builder().data(own()).build();
  }

  @Override
  public ListSlotsResponseJson listSlots(
      UUID artistId, OffsetDateTime from, OffsetDateTime to, Integer minutes) {
    return ListSlotsResponseJson.builder()
        .data(
            HoursJson.slots(
                finding.find(
                    new PersonId(artistId),
                    from.toInstant(),
                    to.toInstant(),
                    new Minutes(minutes))))
        .build();
  }

  private AvailabilityDataJson own() {
    return HoursJson.availability(keeping.show(caller.required()));
  }
}
