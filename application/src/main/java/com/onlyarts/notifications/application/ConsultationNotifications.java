package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.CatalogueEntry.onEach;
import static com.onlyarts.notifications.domain.MailTemplate.CONSULTATION_BOOKED;
import static com.onlyarts.notifications.domain.MailTemplate.CONSULTATION_CANCELLED;
import static com.onlyarts.notifications.domain.MailTemplate.CONSULTATION_MOVED;
import static com.onlyarts.notifications.domain.MailTemplate.CONSULTATION_REMINDER;
import static com.onlyarts.notifications.domain.NotificationType.CONSULTATION;

import com.onlyarts.consultations.api.ConsultationBooked;
import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.api.ConsultationDue;
import com.onlyarts.consultations.api.ConsultationMoved;
import com.onlyarts.consultations.api.ConsultationPaid;
import com.onlyarts.consultations.api.ConsultationRefundOwed;
import com.onlyarts.consultations.api.ConsultationRefundReturned;
import com.onlyarts.consultations.api.ConsultationRefunded;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.SitePage;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Client and artist of a consultation hear when it is, and when it changes (R64). */
final class ConsultationNotifications {
  static final List<CatalogueEntry<?>> ENTRIES =
      List.of(
          onEach(ConsultationBooked.class, ConsultationNotifications::booked)
              .inbox("tell-artist-of-consultation")
              .mail("consultation-booked"),
          onEach(ConsultationPaid.class, ConsultationNotifications::paid)
              .inbox("tell-artist-of-paid-consultation")
              .mail("consultation-paid"),
          onEach(ConsultationMoved.class, ConsultationNotifications::moved)
              .inbox("tell-party-of-moved-consultation")
              .mail("consultation-moved"),
          onEach(ConsultationCancelled.class, ConsultationNotifications::cancelled)
              .inbox("tell-party-of-cancelled-consultation")
              .mail("consultation-cancelled"),
          onEach(ConsultationRefunded.class, ConsultationNotifications::refunded)
              .inbox("tell-parties-of-refunded-consultation")
              .mail("consultation-refunded"),
          onEach(ConsultationRefundReturned.class, ConsultationNotifications::refundReturned)
              .inbox("tell-parties-of-returned-refund"),
          on(
                  ConsultationRefundOwed.class,
                  it ->
                      to(
                          it.client(),
                          it.artist(),
                          it,
                          "consultation_refund_owed",
                          "refund-owed/{{at}}"))
              .inbox("tell-client-of-owed-consultation-refund"),
          onEach(ConsultationDue.class, ConsultationNotifications::due)
              .inbox("remind-of-consultation")
              .mail("consultation-due"));

  private ConsultationNotifications() {}

  /**
   * Both have a mail of it; in the inbox it is news only to the artist, who hears of what costs
   * money when that has come (R61).
   */
  private static Stream<NotificationDraft> booked(ConsultationBooked it) {
    NotificationDraft client = to(it.client(), it.artist(), it);
    return it.price().isZero()
        ? Stream.of(client, toArtist(it.artist(), it.client(), it))
            .map(draft -> mailed(draft.withPhrase("price", "consultation.free")))
        : Stream.of(mailed(client));
  }

  private static Stream<NotificationDraft> paid(ConsultationPaid it) {
    return Stream.of(mailed(toArtist(it.artist(), it.client(), it)));
  }

  private static NotificationDraft toArtist(PersonId artist, PersonId client, Event it) {
    return to(artist, client, it, "consultation_booked", "booked").ofActBy(client);
  }

  private static NotificationDraft mailed(NotificationDraft draft) {
    return draft.mail(
        CONSULTATION_BOOKED,
        "consultation_booked/{{consultation}}/{{to}}",
        "consultation other when minutes price");
  }

  private static Stream<NotificationDraft> moved(ConsultationMoved it) {
    return toBoth(it.client(), it.artist(), it, "consultation_moved", "moved/{{at}}")
        .filter(draft -> isNews(draft, it.by(), it.artist(), it.tentative()))
        .map(
            draft ->
                draft.mail(
                    CONSULTATION_MOVED,
                    "consultation_moved/{{consultation}}/{{at}}/{{to}}",
                    "consultation other when minutes"));
  }

  private static Stream<NotificationDraft> cancelled(ConsultationCancelled it) {
    return toBoth(it.client(), it.artist(), it, "consultation_cancelled", "cancelled")
        .filter(draft -> isNews(draft, it.by(), it.artist(), it.tentative()))
        .map(
            draft ->
                draft.mail(
                    CONSULTATION_CANCELLED,
                    "consultation_cancelled/{{consultation}}/{{to}}",
                    "other when"));
  }

  /** Not to whoever did it, nor to an artist who has not heard of the booking (R61). */
  private static boolean isNews(
      NotificationDraft draft, PersonId by, PersonId artist, boolean tentative) {
    return !draft.isFor(by) && !(tentative && draft.isFor(artist));
  }

  private static Stream<NotificationDraft> refunded(ConsultationRefunded it) {
    return toBoth(it.client(), it.artist(), it, "consultation_cancelled", "refunded/{{at}}")
        .map(
            draft ->
                draft.mail(
                    CONSULTATION_CANCELLED,
                    "consultation_refunded/{{consultation}}/{{at}}/{{to}}",
                    "other when"));
  }

  private static Stream<NotificationDraft> refundReturned(ConsultationRefundReturned it) {
    return toBoth(
        it.client(), it.artist(), it, "consultation_stands_again", "refund-returned/{{at}}");
  }

  /**
   * Both are reminded, in the inbox the artist in the artist's own zone. A consultation that was
   * moved is reminded of anew; a reminder that would come when it has begun is not sent.
   */
  private static Stream<NotificationDraft> due(ConsultationDue it) {
    ZoneId zone = ZoneId.of(it.artistZone());
    // The offset zero would be written Z.
    ZonedDateTime there =
        it.scheduledAt().atZone(zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone);
    boolean soon = it.hoursBefore() == 1;
    return toBoth(
            it.client(),
            it.artist(),
            it,
            soon ? "consultation_due_in_an_hour" : "consultation_due",
            "due/{{hoursBefore}}/{{scheduledAt}}")
        .map(
            draft ->
                draft
                    .with("start", draft.isFor(it.artist()) ? there : it.scheduledAt())
                    .with("there", there.toLocalDateTime())
                    .with("meeting", it.meetingLink())
                    .withPhrase("when", "consultation_due.when")
                    .withPhrase("hours", soon ? "consultation_due.hour" : "consultation_due.hours")
                    .mail(
                        CONSULTATION_REMINDER,
                        "consultation_due/{{consultation}}/{{hoursBefore}}/{{scheduledAt}}/{{to}}",
                        "other when minutes hours meeting")
                    .uselessAfter(it.scheduledAt()));
  }

  private static Stream<NotificationDraft> toBoth(
      PersonId client, PersonId artist, Event it, String words, String fact) {
    return Stream.of(to(client, artist, it, words, fact), to(artist, client, it, words, fact));
  }

  private static NotificationDraft to(
      PersonId person, PersonId other, Event it, String words, String fact) {
    return to(person, other, it)
        .inbox(CONSULTATION, words, "consultation/{{consultation}}/" + fact)
        .leadingTo(SitePage.CONSULTATION, "consultation")
        .about("consultationId", "consultation");
  }

  private static NotificationDraft to(PersonId person, PersonId other, Event it) {
    return NotificationDraft.to(person, it)
        .with("other", other)
        .withPhrase("when", "consultation.when");
  }
}
