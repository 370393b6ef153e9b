package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Text;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.util.Map;
import java.util.Optional;

/** An admin gives money back (R37), which is written to the audit log (R95). */
public final class GrantingRefunds {
  public static final int MAX_REASON = 500;

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Payments payments;
  private final RefundingPayments refunding;
  private final AuditTrail audit;

  public GrantingRefunds(
      Repeatable repeatable, Payments payments, RefundingPayments refunding, AuditTrail audit) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.payments = payments;
    this.refunding = refunding;
    this.audit = audit;
  }

  /**
   * Gives money back. When the provider does not say whether it did, the refund stays pending and
   * is asked after.
   *
   * @param wanted what goes back; no more than is left
   * @param reason 1 to {@value #MAX_REASON} characters
   */
  public RefundId refund(Caller admin, PaymentId id, RefundScope wanted, String reason) {
    String why = Text.required("reason", reason, MAX_REASON);
    RefundId decided =
        transactions.inTransaction(
            () -> steps.once("refund", RefundId::new, () -> decided(admin, id, wanted, why)));
    refunding.carryOut(decided);
    return decided;
  }

  private RefundId decided(Caller admin, PaymentId id, RefundScope wanted, String why) {
    Payment payment =
        payments
            .lock(id)
            .orElseThrow(() -> new Rejected(new PaymentNotFound(id.value().toString())));
    Refund refund = refunding.decided(payment, wanted, why, Optional.of(admin.person()));
    Map<String, String> facts =
        Map.of(
            "refund",
            refund.id().value().toString(),
            "amount",
            refund.amount().amount().toPlainString(),
            "reason",
            why);
    audit.record(
        admin.person().value(), "payments.refund", "payment", id.value().toString(), facts);
    return refund.id();
  }
}
