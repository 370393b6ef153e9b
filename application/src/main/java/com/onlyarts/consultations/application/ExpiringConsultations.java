package com.onlyarts.consultations.application;

import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Instant;

/** Time takes back what nobody pays for: the artist's time is free again. */
public final class ExpiringConsultations {
  private static final int BATCH = 200;

  private final Transactions transactions;
  private final Consultations consultations;
  private final ConsultationBilling billing;
  private final Outbox outbox;
  private final ItemByItem items;

  public ExpiringConsultations(
      Transactions transactions,
      Consultations consultations,
      ConsultationBilling billing,
      Outbox outbox,
      ItemByItem items) {
    this.transactions = transactions;
    this.consultations = consultations;
    this.billing = billing;
    this.outbox = outbox;
    this.items = items;
  }

  /**
   * Ends what is overdue, each in a transaction of its own. The provider's answer decides; while it
   * is unsure it counts as away.
   */
  public void expireOverdue(Instant now) {
    items.all(
        ConsultationId::value,
        last -> consultations.overdue(now, last, BATCH),
        id -> expire(id, now));
  }

  private void expire(ConsultationId id, Instant now) {
    transactions
        .inTransaction(() -> consultations.lock(id))
        .filter(consultation -> consultation.isOverdue(now) && isCalledOff(consultation))
        .ifPresent(
            _ ->
                transactions.inTransaction(
                    () ->
                        consultations
                            .lock(id)
                            .ifPresent(consultation -> close(consultation, now))));
  }

  private boolean isCalledOff(Consultation consultation) {
    return switch (billing.callOff(consultation)) {
      case CANCELLED -> true;
      case PAID -> false; // it is told of that, and goes on as paid
      case UNKNOWN -> throw new Rejected(new ServiceUnavailable("payment provider"));
    };
  }

  /** Told as the client's doing, who did not pay. */
  private void close(Consultation consultation, Instant now) {
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
