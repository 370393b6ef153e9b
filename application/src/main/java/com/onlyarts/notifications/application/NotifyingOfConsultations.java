package com.onlyarts.notifications.application;

import com.onlyarts.consultations.api.ConsultationBooked;
import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.api.ConsultationDue;
import com.onlyarts.consultations.api.ConsultationMoved;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** Client and artist of a consultation hear when it is, and when it changes. */
public final class NotifyingOfConsultations {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

  private final Notifier notifier;

  public NotifyingOfConsultations(Notifier notifier) {
    this.notifier = notifier;
  }

  public void booked(ConsultationBooked event) {
    notifier.tellOfAct(
        event.client(),
        event.artist(),
        name ->
            notice(event.consultation(), "booked", "New consultation")
                .saying(
                    "%s booked %d minutes with you: %s"
                        .formatted(
                            name, event.minutes(), when(event.scheduledAt(), ZoneOffset.UTC))));
  }

  public void moved(ConsultationMoved event) {
    Notice notice =
        notice(event.consultation(), "moved/" + event.at(), "Consultation changed")
            .saying(
                "Your consultation is %d minutes on %s now"
                    .formatted(event.minutes(), when(event.scheduledAt(), ZoneOffset.UTC)));
    othersThan(event.by(), event.client(), event.artist())
        .forEach(party -> notifier.tell(party, notice));
  }

  public void cancelled(ConsultationCancelled event) {
    Notice notice =
        notice(event.consultation(), "cancelled", "Consultation cancelled")
            .saying(
                "Your consultation on %s does not take place"
                    .formatted(when(event.scheduledAt(), ZoneOffset.UTC)));
    othersThan(event.by(), event.client(), event.artist())
        .forEach(party -> notifier.tell(party, notice));
  }

  /**
   * Both are reminded; the artist in the artist's own zone (R64). A consultation that was moved is
   * reminded of anew.
   */
  public void due(ConsultationDue event) {
    String fact = "due/%d/%s".formatted(event.hoursBefore(), event.scheduledAt());
    String hours = event.hoursBefore() == 1 ? "an hour" : event.hoursBefore() + " hours";
    Notice notice = notice(event.consultation(), fact, "Consultation in " + hours);
    notifier.tell(
        event.client(),
        notice.saying("Your consultation starts on " + when(event.scheduledAt(), ZoneOffset.UTC)));
    notifier.tell(
        event.artist(),
        notice.saying(
            "Your consultation starts on "
                + when(event.scheduledAt(), ZoneId.of(event.artistZone()))));
  }

  private static Stream<PersonId> othersThan(PersonId by, PersonId... parties) {
    return Stream.of(parties).filter(party -> !party.equals(by));
  }

  private static String when(Instant instant, ZoneId zone) {
    return WHEN.format(instant.atZone(zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone));
  }

  private static Notice notice(ConsultationId consultation, String fact, String title) {
    return Notice.of(
            NotificationType.CONSULTATION,
            "consultation/%s/%s".formatted(consultation.value(), fact),
            title)
        .leadingTo("/consultations/" + consultation.value())
        .about("consultationId", consultation);
  }
}
