package com.onlyarts.notifications.application;

import com.onlyarts.consultations.api.ConsultationBooked;
import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.api.ConsultationDue;
import com.onlyarts.consultations.api.ConsultationMoved;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Mail about consultations: booked and due to both, moved and cancelled to whoever did not act
 * (R64).
 */
public final class MailingConsultations {
  private final MailQueueing queueing;

  public MailingConsultations(MailQueueing queueing) {
    this.queueing = queueing;
  }

  public void booked(ConsultationBooked event) {
    MailKey key = MailKey.of("consultation_booked", event.consultation().value());
    String price = event.price().minor() == 0 ? "free of charge" : MailQueueing.sum(event.price());
    toBoth(
        event.client(),
        event.artist(),
        (to, other) ->
            queueing.write(
                MailTemplate.CONSULTATION_BOOKED,
                key.to(to.value()),
                to,
                Map.of(
                    "consultation", event.consultation().value().toString(),
                    "other", queueing.nameOf(other),
                    "when", MailQueueing.moment(event.scheduledAt()),
                    "minutes", Integer.toString(event.minutes()),
                    "price", price)));
  }

  public void moved(ConsultationMoved event) {
    MailKey key =
        MailKey.of("consultation_moved", event.consultation().value())
            .to(event.at().toEpochMilli());
    toBoth(
        event.client(),
        event.artist(),
        (to, other) -> {
          if (!to.equals(event.by())) {
            queueing.write(
                MailTemplate.CONSULTATION_MOVED,
                key.to(to.value()),
                to,
                Map.of(
                    "consultation", event.consultation().value().toString(),
                    "other", queueing.nameOf(other),
                    "when", MailQueueing.moment(event.scheduledAt()),
                    "minutes", Integer.toString(event.minutes())));
          }
        });
  }

  public void cancelled(ConsultationCancelled event) {
    MailKey key = MailKey.of("consultation_cancelled", event.consultation().value());
    toBoth(
        event.client(),
        event.artist(),
        (to, other) -> {
          if (!to.equals(event.by())) {
            queueing.write(
                MailTemplate.CONSULTATION_CANCELLED,
                key.to(to.value()),
                to,
                Map.of(
                    "other",
                    queueing.nameOf(other),
                    "when",
                    MailQueueing.moment(event.scheduledAt())));
          }
        });
  }

  /** A reminder that would come when the consultation has begun is not sent. */
  public void due(ConsultationDue event) {
    MailKey key =
        MailKey.of("consultation_due", event.consultation().value())
            .to(event.hoursBefore())
            .to(event.scheduledAt().toEpochMilli());
    ZoneId zone = ZoneId.of(event.artistZone());
    String when =
        "%s (%s with the artist, %s)"
            .formatted(
                MailQueueing.moment(event.scheduledAt()),
                MailQueueing.moment(event.scheduledAt(), zone),
                zone);
    toBoth(
        event.client(),
        event.artist(),
        (to, other) ->
            queueing.writeBefore(
                event.scheduledAt(),
                MailTemplate.CONSULTATION_REMINDER,
                key.to(to.value()),
                to,
                Map.of(
                    "other", queueing.nameOf(other),
                    "when", when,
                    "minutes", Integer.toString(event.minutes()),
                    "hours", event.hoursBefore() == 1 ? "one hour" : event.hoursBefore() + " hours",
                    "meeting", event.meetingLink())));
  }

  private static void toBoth(
      PersonId client, PersonId artist, BiConsumer<PersonId, PersonId> mail) {
    mail.accept(client, artist);
    mail.accept(artist, client);
  }
}
