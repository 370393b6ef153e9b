package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Text;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutAccountNotFound;
import com.onlyarts.payments.domain.PayoutId;
import java.util.Map;
import java.util.Optional;

/**
 * An admin has the balance of somebody paid out who cannot ask for it any more, which is written to
 * the audit log (R95).
 */
public final class GrantingPayouts {
  public static final int MAX_REASON = 500;

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final RequestingPayouts requesting;
  private final AuditTrail audit;

  public GrantingPayouts(Repeatable repeatable, RequestingPayouts requesting, AuditTrail audit) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.requesting = requesting;
    this.audit = audit;
  }

  /**
   * Pays out to the account that the person has opened at the provider.
   *
   * @param amount as {@link RequestingPayouts#request}
   * @param reason 1 to {@value #MAX_REASON} characters
   */
  public PayoutId payOut(Caller admin, PersonId person, Optional<Money> amount, String reason) {
    String why = Text.required("reason", reason, MAX_REASON);
    amount.ifPresent(RequestingPayouts::requirePayable);
    PayoutId decided =
        transactions.inTransaction(
            () -> steps.once("payout", PayoutId::new, () -> decided(admin, person, amount, why)));
    requesting.carryOut(decided);
    return decided;
  }

  private PayoutId decided(Caller admin, PersonId person, Optional<Money> amount, String why) {
    PayoutId payout =
        requesting.decided(person, amount, new PayoutAccountNotFound(person.value().toString()));
    audit.record(
        admin.person().value(),
        "payments.pay-out",
        "user",
        person.value().toString(),
        Map.of("payout", payout.value().toString(), "reason", why));
    return payout;
  }
}
