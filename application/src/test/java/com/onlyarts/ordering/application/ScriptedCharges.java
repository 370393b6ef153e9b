package com.onlyarts.ordering.application;

import static java.util.Objects.requireNonNull;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Payments that answer what a test tells them to; fails a test that asks the provider inside a
 * transaction, or writes outside one.
 */
public final class ScriptedCharges implements Charges {
  private final InMemoryTransactions transactions;
  private final Map<PaymentId, Bill> bills = new LinkedHashMap<>();
  private final Map<UUID, Instant> delivered = new LinkedHashMap<>();
  private final Map<UUID, Instant> availableBy = new LinkedHashMap<>();
  private boolean away;
  private Cancellation cancellation = Cancellation.CANCELLED;
  private Runnable meanwhile = () -> {};

  public ScriptedCharges(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** The provider does not answer. */
  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  /**
   * What the provider says when a payment is to be called off, and what happens while it is asked.
   */
  public void answerCancellation(Cancellation answer, Runnable meanwhile) {
    this.cancellation = answer;
    this.meanwhile = meanwhile;
  }

  @Override
  public PaymentId open(Bill bill) {
    transactions.requireInside();
    PaymentId id = PaymentId.next();
    bills.put(id, bill);
    return id;
  }

  @Override
  public RequestedPayment request(PaymentId payment) {
    transactions.requireOutside();
    if (away) {
      throw new Rejected(new ServiceUnavailable("payment provider"));
    }
    return new RequestedPayment(
        payment, "pi_" + payment.value(), "secret", "requires_confirmation");
  }

  @Override
  public Cancellation cancel(PaymentId payment) {
    transactions.requireOutside();
    meanwhile.run();
    return cancellation;
  }

  @Override
  public void delivered(PaymentId payment, Collection<UUID> lines, Instant at) {
    transactions.requireInside();
    lines.forEach(line -> delivered.put(line, at));
  }

  @Override
  public void availableBy(PaymentId payment, Collection<UUID> lines, Instant at) {
    transactions.requireInside();
    lines.forEach(line -> availableBy.put(line, at));
  }

  public List<Bill> bills() {
    return List.copyOf(bills.values());
  }

  /** The lines whose earnings ripen. */
  public List<UUID> delivered() {
    return List.copyOf(delivered.keySet());
  }

  /** From when on the earnings of a line ripen. */
  public Instant deliveredAt(UUID line) {
    return requireNonNull(delivered.get(line));
  }

  /** By when the earnings of a line are available, because its buyer has it. */
  public Instant availableBy(UUID line) {
    return requireNonNull(availableBy.get(line));
  }
}
