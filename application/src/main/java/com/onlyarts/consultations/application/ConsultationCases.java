package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.CaseSubjects;
import com.onlyarts.ordering.api.Claimed;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Paid consultations, as cases are about them: an artist who says nothing for 48 hours gives all
 * back (R111).
 */
public final class ConsultationCases implements CaseSubjects {
  private final Transactions transactions;
  private final Consultations consultations;

  public ConsultationCases(Transactions transactions, Consultations consultations) {
    this.transactions = transactions;
    this.consultations = consultations;
  }

  @Override
  public String kind() {
    return "consultation";
  }

  /**
   * The consultation is let go before the case is opened: payments lock it after the payment, and a
   * case locks the payment. There is no need to have written before: the time for a word is short.
   */
  @Override
  public Optional<Claimed> claimed(
      UUID thing, PersonId client, String reason, OptionalInt copies, Instant now) {
    return transactions
        .inTransaction(() -> consultations.lock(new ConsultationId(thing)))
        .filter(it -> it.booking().client().equals(client))
        .flatMap(it -> claimed(it, reason, now));
  }

  private static Optional<Claimed> claimed(Consultation consultation, String reason, Instant now) {
    return consultation
        .booking()
        .payment()
        .filter(_ -> consultation.paidAt().isPresent())
        .map(
            payment -> {
              consultation.requireContestable(reason, now);
              return new Claimed(
                  consultation.booking().artist(),
                  payment,
                  consultation.id().value(),
                  "Consultation",
                  consultation.booking().price(),
                  Optional.empty(),
                  true,
                  false);
            });
  }
}
