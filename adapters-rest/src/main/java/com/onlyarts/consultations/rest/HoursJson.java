package com.onlyarts.consultations.rest;

import static java.util.stream.Collectors.groupingBy;

import com.onlyarts.consultations.application.FindingSlots.Slots;
import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.consultations.domain.Hours;
import com.onlyarts.contract.model.AvailabilityDataJson;
import com.onlyarts.contract.model.AvailabilityJson;
import com.onlyarts.contract.model.DateHoursJson;
import com.onlyarts.contract.model.OpenHoursJson;
import com.onlyarts.contract.model.SlotJson;
import com.onlyarts.contract.model.SlotsDataJson;
import com.onlyarts.contract.model.WeekdayJson;
import com.onlyarts.contract.model.WeeklyHoursJson;
import com.onlyarts.kernel.rest.Times;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Hours between the contract and the application. */
final class HoursJson {
  private HoursJson() {}

  static Map<DayOfWeek, DayHours> week(List<WeeklyHoursJson> weekly) {
    Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
    weekly.stream()
        .collect(groupingBy(WeeklyHoursJson::day))
        .forEach(
            (day, hours) ->
                week.put(
                    day(day),
                    new DayHours(
                        hours.stream().map(it -> Hours.of(it.from(), it.until())).toList())));
    return week;
  }

  static DayHours hours(List<OpenHoursJson> hours) {
    return new DayHours(hours.stream().map(it -> Hours.of(it.from(), it.until())).toList());
  }

  static AvailabilityDataJson availability(Availability availability) {
    AvailabilityJson json =
        AvailabilityJson.builder()
            .zone(availability.zone().getId())
            .weekly(
                availability.week().entrySet().stream()
                    .flatMap(day -> weekly(day.getKey(), day.getValue()))
                    .toList())
            .dates(
                availability.dates().entrySet().stream()
                    .map(it -> new DateHoursJson(it.getKey(), open(it.getValue())))
                    .toList())
            .anyTime(availability.anyTime())
            .cancellationNotice(availability.notice().hours())
            .build();
    return new AvailabilityDataJson(json);
  }

  static SlotsDataJson slots(Slots slots) {
    return SlotsDataJson.builder()
        .slots(
            slots.appointments().stream()
                .map(it -> new SlotJson(Times.utc(it.start()), Times.utc(it.end())))
                .toList())
        .cancellationNotice(slots.notice().hours())
        .build();
  }

  private static Stream<WeeklyHoursJson> weekly(DayOfWeek day, DayHours hours) {
    WeekdayJson name = WeekdayJson.fromValue(day.name().toLowerCase(Locale.ROOT));
    return hours.open().stream().map(it -> new WeeklyHoursJson(name, it.opensAt(), it.closesAt()));
  }

  private static List<OpenHoursJson> open(DayHours hours) {
    return hours.open().stream().map(it -> new OpenHoursJson(it.opensAt(), it.closesAt())).toList();
  }

  private static DayOfWeek day(WeekdayJson day) {
    return DayOfWeek.valueOf(day.toString().toUpperCase(Locale.ROOT));
  }
}
