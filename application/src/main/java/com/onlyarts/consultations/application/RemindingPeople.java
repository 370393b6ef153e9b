package com.onlyarts.consultations.application;

import com.onlyarts.consultations.api.ConsultationDue;
import com.onlyarts.consultations.application.port.Availabilities;
import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.Reminder;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Instant;

/** Client and artist are reminded a day and an hour before, once each (R64). */
public final class RemindingPeople {
  private static final int BATCH = 200;

  private final Transactions transactions;
  private final Consultations consultations;
  private final Availabilities availabilities;
  private final Outbox outbox;
  private final ItemByItem items;

  public RemindingPeople(
      Transactions transactions,
      Consultations consultations,
      Availabilities availabilities,
      Outbox outbox,
      ItemByItem items) {
    this.transactions = transactions;
    this.consultations = consultations;
    this.availabilities = availabilities;
    this.outbox = outbox;
    this.items = items;
  }

  /**
   * Tells what is near, each in a transaction of its own in which the consultation is looked at
   * once more.
   */
  public void remindOfDue(Instant now) {
    items.all(
        ConsultationId::value,
        last -> consultations.remindable(now, last, BATCH),
        id ->
            transactions.inTransaction(
                () -> consultations.lock(id).ifPresent(consultation -> remind(consultation, now))));
  }

  private void remind(Consultation consultation, Instant now) {
    consultation
        .remind(now)
        .ifPresent(reminder -> outbox.publish(due(consultation, reminder, now)));
    consultations.save(consultation);
  }

  private ConsultationDue due(Consultation consultation, Reminder reminder, Instant now) {
    return new ConsultationDue(
        consultation.id(),
        consultation.booking().client(),
        consultation.booking().artist(),
        consultation.appointment().start(),
        consultation.appointment().minutes().count(),
        consultation.booking().meetingLink().url(),
        availabilities.of(consultation.booking().artist()).zone().getId(),
        reminder.hours(),
        now);
  }
}
