package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.EarningsLedger;
import com.onlyarts.payments.application.port.EarningsLedger.Balance;
import com.onlyarts.payments.application.port.PayoutAccounts;
import com.onlyarts.payments.application.port.Payouts;
import com.onlyarts.payments.domain.PaymentsRejection;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutsNotSetUp;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.PayoutAccount;
import com.onlyarts.payments.domain.PayoutId;
import java.time.Clock;
import java.util.Optional;

/**
 * An artist has money paid out: decided and booked under the lock of the artist's account first,
 * then asked of the provider (R38).
 */
public final class RequestingPayouts {
  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final PayoutAccounts accounts;
  private final EarningsLedger ledger;
  private final PayoutBooks books;
  private final ExecutingPayouts carrying;
  private final Clock clock;

  /**
   * Where a payout is written down, with what it means for the ledger.
   *
   * @param provider today's, which pays it
   */
  public record PayoutBooks(String provider, Payouts payouts, Bookkeeping ledger) {}

  public RequestingPayouts(
      Repeatable repeatable,
      PayoutAccounts accounts,
      EarningsLedger ledger,
      PayoutBooks books,
      ExecutingPayouts carrying,
      Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.accounts = accounts;
    this.ledger = ledger;
    this.books = books;
    this.carrying = carrying;
    this.clock = clock;
  }

  /**
   * Pays out. When the provider does not say whether it did, the payout stays pending and is looked
   * after.
   *
   * @param amount at least twice what is charged at least; all that is available if empty
   */
  public PayoutId request(Caller artist, Optional<Money> amount) {
    amount.ifPresent(RequestingPayouts::requirePayable);
    PayoutId decided =
        transactions.inTransaction(
            () ->
                steps.once(
                    "payout",
                    PayoutId::new,
                    () -> decided(artist.person(), amount, new PayoutsNotSetUp())));
    carrying.carryOut(decided);
    return decided;
  }

  /** Has the provider do what was decided, outside any transaction. */
  void carryOut(PayoutId decided) {
    carrying.carryOut(decided);
  }

  static void requirePayable(Money amount) {
    Money least = CurrencyTerms.of(amount.currency()).smallestPayout();
    if (amount.compareTo(least) < 0) {
      throw new InvalidValue("amount", "must be at least " + least.amount());
    }
  }

  /**
   * What is available is read under the lock, so that of two payouts at once the second sees the
   * first.
   *
   * @param ifNoAccount what is said of somebody who has no account at the provider
   */
  PayoutId decided(PersonId artist, Optional<Money> amount, PaymentsRejection ifNoAccount) {
    PayoutAccount account =
        accounts.lock(artist, books.provider()).orElseThrow(() -> new Rejected(ifNoAccount));
    Balance balance = ledger.balanceOf(artist);
    Payout payout =
        account.request(
            PayoutId.next(),
            amount,
            balance.payable(),
            balance.available().plus(balance.pending()),
            clock.instant());
    books.payouts().add(payout);
    books.ledger().book(payout.booked());
    return payout.id();
  }
}
