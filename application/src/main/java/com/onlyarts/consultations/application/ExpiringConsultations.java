package com.onlyarts.consultations.application;

import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.payments.api.UnpaidExpiry;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;

/** Time takes back what nobody pays for: the artist's time is free again (R60). */
public final class ExpiringConsultations
    implements UnpaidExpiry.Things<ConsultationId, Consultation> {
  private static final int BATCH = 200;

  private final Consultations consultations;
  private final Outbox outbox;
  private final UnpaidExpiry unpaid;
  private final ItemByItem items;

  public ExpiringConsultations(
      Consultations consultations, Outbox outbox, UnpaidExpiry unpaid, ItemByItem items) {
    this.consultations = consultations;
    this.outbox = outbox;
    this.unpaid = unpaid;
    this.items = items;
  }

  /** Ends what is overdue, each in a transaction of its own. */
  public void expireOverdue(Instant now) {
    items.all(
        ConsultationId::value,
        last -> consultations.overdue(now, last, BATCH),
        id -> unpaid.end(id, now, it -> it.isOverdue(now), this));
  }

  @Override
  public Optional<Consultation> lock(ConsultationId id) {
    return consultations.lock(id);
  }

  @Override
  public Optional<PaymentId> payment(Consultation consultation) {
    return consultation.booking().payment();
  }

  /** Told as the client's doing, who did not pay. */
  @Override
  public void close(Consultation consultation, Instant now) {
    if (consultation.expire(now)) {
      consultations.save(consultation);
      outbox.publish(
          new ConsultationCancelled(
              consultation.id(),
              consultation.booking().client(),
              consultation.booking().artist(),
              consultation.booking().client(),
              consultation.appointment().start(),
              true,
              now));
    }
  }
}
