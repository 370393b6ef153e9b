package com.onlyarts.consultations.application;

import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.Charges.Cancellation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time takes back what nobody pays for: the artist's time is free again. */
public final class ExpiringConsultations {
  private static final int AT_ONCE = 200;

  private final Transactions transactions;
  private final Consultations consultations;
  private final Cashier cashier;
  private final Outbox outbox;

  public ExpiringConsultations(Transactions transactions, Consultations consultations, Cashier cashier, Outbox outbox) {
    this.transactions = transactions;
    this.consultations = consultations;
    this.cashier = cashier;
    this.outbox = outbox;
  }

  /**
   * Ends what is overdue, each in a transaction of its own. The provider's answer decides; what it is unsure of is left for the next run, and so is
   * what fails, which must not keep the others waiting.
   */
  public void expireOverdue(Instant now) {
    List<RuntimeException> failures = new ArrayList<>();
    for (ConsultationId id : consultations.overdue(now, AT_ONCE)) {
      try {
        expire(id, now);
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void expire(ConsultationId id, Instant now) {
    transactions
        .inTransaction(() -> consultations.lock(id))
        .filter(consultation -> consultation.isOverdue(now) && cashier.callOff(consultation) == Cancellation.CANCELLED)
        .ifPresent(_ -> transactions.inTransaction(() -> consultations.lock(id).ifPresent(consultation -> close(consultation, now))));
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
              consultation.sitting().start(),
              now));
    }
  }
}
