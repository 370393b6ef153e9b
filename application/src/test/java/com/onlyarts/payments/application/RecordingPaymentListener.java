package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A module that asks for money and writes down what it is told. */
public final class RecordingPaymentListener implements PaymentListener {
  private final InMemoryTransactions transactions;
  private final String kind;
  private final List<String> told = new ArrayList<>();
  private final List<UUID> locked = new ArrayList<>();
  private Acceptance acceptance = Acceptance.ACCEPTED;
  private boolean staysCalledOff;

  RecordingPaymentListener(InMemoryTransactions transactions, String kind) {
    this.transactions = transactions;
    this.kind = kind;
  }

  /** The thing can no longer be had. */
  public void refuses() {
    acceptance = Acceptance.REFUSED;
  }

  /** It is not taken up again when a refund comes back. */
  public void staysCalledOff() {
    staysCalledOff = true;
  }

  public List<String> told() {
    return List.copyOf(told);
  }

  /** The things whose rows it locked, one after the other. */
  public List<UUID> locked() {
    return List.copyOf(locked);
  }

  @Override
  public String subjectKind() {
    return kind;
  }

  @Override
  public void lock(UUID subject) {
    transactions.requireInside();
    locked.add(subject);
  }

  @Override
  public Acceptance paid(UUID subject, PaymentId payment, Instant at) {
    transactions.requireInside();
    told.add("paid");
    return acceptance;
  }

  @Override
  public void refunded(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
    transactions.requireInside();
    told.add("refunded " + inAll.refunded().amount() + " of " + inAll.captured().amount());
  }

  @Override
  public Set<UUID> refundReturned(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
    transactions.requireInside();
    told.add("refund returned, " + inAll.refunded().amount() + " of " + inAll.captured().amount());
    return staysCalledOff ? inAll.lines().keySet() : Set.of();
  }
}
