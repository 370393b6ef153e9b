package com.onlyarts.consultations.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.application.port.ConsultationPayment;
import com.onlyarts.consultations.application.port.ConsultationView;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calendars read (R64). */
class ICalendarInvitationsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final ConsultationId id = ConsultationId.next();
  private final PersonId artist = PersonId.next();

  @Test
  void R64_an_event_is_written_line_by_line() {
    String file = write("2026-03-06T15:00:00Z", ConsultationStatus.SCHEDULED, 0, "Bring sketches");

    assertThat(file.split("\r\n"))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "PRODID:-//OnlyArts//Consultations//EN",
            "CALSCALE:GREGORIAN",
            "VERSION:2.0",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:" + id.value() + "@onlyarts",
            "DTSTAMP:20260301T120000Z",
            "LAST-MODIFIED:20260301T120000Z",
            "DTSTART:20260306T150000Z",
            "DTEND:20260306T160000Z",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "SUMMARY:Consultation: John Doe and mira",
            "ORGANIZER;CN=John Doe:urn:uuid:" + artist.value(),
            "LOCATION:https://meet.example/7f3k2m",
            "URL:https://meet.example/7f3k2m",
            "DESCRIPTION:Bring sketches",
            "END:VEVENT",
            "END:VCALENDAR");
    assertThat(file).endsWith("\r\n");
  }

  @Test
  void R64_a_change_counts_up_and_a_cancellation_ends_it_under_the_same_name() throws Exception {
    VEvent booked = read(write("2026-03-06T15:00:00Z", ConsultationStatus.SCHEDULED, 0, "x"));
    Calendar ended = calendar(write("2026-03-06T15:00:00Z", ConsultationStatus.CANCELLED, 3, "x"));
    VEvent event = (VEvent) ended.getComponents().getFirst();

    assertThat(ended.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(event.getSequence().getSequenceNo()).isEqualTo(3);
    assertThat(event.getUid()).isEqualTo(booked.getUid());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:30:00Z, Europe/Berlin, 01:30, 03:30",
    "2026-10-25T00:30:00Z, Europe/Berlin, 02:30, 02:30",
    "2026-03-08T06:30:00Z, America/New_York, 01:30, 03:30",
    "2026-10-03T15:00:00Z, Australia/Lord_Howe, 01:30, 03:00"
  })
  void R64_the_instants_are_right_while_the_clocks_change(
      Instant start, String zone, String wallAtStart, String wallAtEnd) throws Exception {
    VEvent event = read(write(start.toString(), ConsultationStatus.SCHEDULED, 0, "x"));

    Instant from = Instant.from(event.getDateTimeStart().getDate());
    Instant until = Instant.from(event.getDateTimeEnd().getDate());
    assertThat(from).isEqualTo(start);
    assertThat(until).isEqualTo(start.plusSeconds(3600));
    assertThat(from.atZone(ZoneId.of(zone)).toLocalTime()).hasToString(wallAtStart);
    assertThat(until.atZone(ZoneId.of(zone)).toLocalTime()).hasToString(wallAtEnd);
  }

  @Test
  void R64_lines_have_at_most_75_octets_and_read_back_whole() throws Exception {
    String notes =
        "Grüße, größere Flächen; \\o/ 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 und so weiter\nnächste Zeile: "
            + "é".repeat(200);

    String file = write("2026-03-06T15:00:00Z", ConsultationStatus.SCHEDULED, 0, notes);

    assertThat(List.of(file.split("\r\n")))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(read(file).getDescription().getValue()).isEqualTo(notes);
    assertThat(file.replace("\r\n ", ""))
        .contains("DESCRIPTION:Grüße\\, größere Flächen\\; \\\\o/ ")
        .contains("weiter\\nnächste Zeile: ");
  }

  @Test
  void R64_notes_cannot_add_lines_of_their_own() throws Exception {
    String file =
        write(
            "2026-03-06T15:00:00Z",
            ConsultationStatus.SCHEDULED,
            0,
            "a\rSTATUS:CANCELLED\r\nEND:VEVENT\u0007b");

    assertThat(read(file).getStatus().getValue()).isEqualTo("CONFIRMED");
    assertThat(read(file).getDescription().getValue())
        .isEqualTo("a\nSTATUS:CANCELLED\nEND:VEVENTb");
  }

  @Test
  void R61_until_it_is_paid_it_is_tentative_and_says_nothing_of_where_to_meet() throws Exception {
    String file =
        write(
            "2026-03-06T15:00:00Z",
            ConsultationStatus.SCHEDULED,
            0,
            "x",
            Optional.of(NOON.plusSeconds(1800)));

    assertThat(read(file).getStatus().getValue()).isEqualTo("TENTATIVE");
    assertThat(file).doesNotContain("LOCATION", "URL", "https://meet.example");
  }

  private String write(String start, ConsultationStatus status, int sequence, String notes) {
    return write(start, status, sequence, notes, Optional.empty());
  }

  private String write(
      String start,
      ConsultationStatus status,
      int sequence,
      String notes,
      Optional<Instant> payBy) {
    return new ICalendarInvitations()
        .write(
            new ConsultationView(
                id,
                new Appointment(Instant.parse(start), Minutes.AN_HOUR),
                new ConsultationView.Terms(
                    Money.zero(Currency.getInstance("USD")),
                    ConsultationPayment.FREE,
                    payBy,
                    Optional.empty()),
                new ConsultationView.Progress(status, Optional.empty()),
                "https://meet.example/7f3k2m",
                Optional.of(notes),
                new PersonBrief(PersonId.next(), "mira", Optional.empty(), Optional.empty()),
                new PersonBrief(artist, "johndoe", Optional.of("John Doe"), Optional.empty()),
                sequence,
                NOON,
                NOON));
  }

  private static VEvent read(String file) throws Exception {
    return (VEvent) calendar(file).getComponents().getFirst();
  }

  private static Calendar calendar(String file) throws Exception {
    return new CalendarBuilder().build(new StringReader(file));
  }
}
