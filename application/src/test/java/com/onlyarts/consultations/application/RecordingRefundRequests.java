package com.onlyarts.consultations.application;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what was given back; fails a test that decides outside a transaction, or carries out
 * inside one.
 */
public final class RecordingRefundRequests implements RefundRequests {
  private final InMemoryTransactions transactions;
  private final Map<RefundId, PaymentId> decided = new LinkedHashMap<>();
  private final List<RefundScope> scopes = new ArrayList<>();
  private final List<PaymentId> carriedOut = new ArrayList<>();

  public RecordingRefundRequests(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<RefundId> decide(PaymentId payment, RefundScope wanted, String reason) {
    transactions.requireInside();
    RefundId refund = RefundId.next();
    decided.put(refund, payment);
    scopes.add(wanted);
    return Optional.of(refund);
  }

  @Override
  public void carryOut(RefundId refund) {
    transactions.requireOutside();
    carriedOut.add(decided.get(refund));
  }

  /** The payments whose money has gone back. */
  public List<PaymentId> carriedOut() {
    return List.copyOf(carriedOut);
  }

  /** What was to go back, in the order of the decisions. */
  public List<RefundScope> scopes() {
    return List.copyOf(scopes);
  }

  public List<PaymentId> decided() {
    return List.copyOf(decided.values());
  }
}
