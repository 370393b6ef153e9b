package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.BookingTerms;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Instant;

/** Time concludes what nobody speaks of: a day after its end a consultation took place (R112). */
public final class ConcludingConsultations {
  private static final int BATCH = 200;

  private final Transactions transactions;
  private final Consultations consultations;
  private final ConsultationBilling billing;
  private final ItemByItem items;

  public ConcludingConsultations(
      Transactions transactions,
      Consultations consultations,
      ConsultationBilling billing,
      ItemByItem items) {
    this.transactions = transactions;
    this.consultations = consultations;
    this.billing = billing;
    this.items = items;
  }

  /** Concludes what ended a day ago, each in a transaction of its own. */
  public void concludeEnded(Instant now) {
    items.all(
        ConsultationId::value,
        last -> consultations.unconcluded(now.minus(BookingTerms.SILENCE), last, BATCH),
        id ->
            transactions.inTransaction(
                () -> consultations.lock(id).ifPresent(it -> conclude(it, now))));
  }

  private void conclude(Consultation consultation, Instant now) {
    if (consultation.concludeBySilence(now)) {
      consultations.save(consultation);
      var _ = billing.settle(consultation, now);
    }
  }
}
