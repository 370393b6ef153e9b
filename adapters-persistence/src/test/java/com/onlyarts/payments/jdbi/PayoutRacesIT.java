package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.ExecutingPayouts;
import com.onlyarts.payments.application.RequestingPayouts;
import com.onlyarts.payments.application.RequestingPayouts.PayoutBooks;
import com.onlyarts.payments.application.SettlingPayouts;
import com.onlyarts.payments.application.port.FakePayoutProvider;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PayoutRecords.PayoutRecord;
import com.onlyarts.payments.domain.EntryId;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutsSuspended;
import com.onlyarts.payments.domain.PayoutStatus;
import com.onlyarts.payments.domain.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payouts with real threads on the real database: the artist's account is the lock (R38). */
class PayoutRacesIT {
  private static final int RACERS = 10;
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final SteppingClock clock = new SteppingClock();
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiIdempotentSteps steps = new JdbiIdempotentSteps(DATABASE.jdbi());
  private final FakePayoutProvider provider = new FakePayoutProvider(new InMemoryTransactions());
  private final JdbiPayouts payouts = new JdbiPayouts(DATABASE.jdbi());
  private final JdbiPayoutAccounts accounts = new JdbiPayoutAccounts(DATABASE.jdbi());
  private final JdbiEarningsLedger earnings = new JdbiEarningsLedger(DATABASE.jdbi());
  private final JdbiPayoutRecords records = new JdbiPayoutRecords(DATABASE.jdbi());
  private final PaymentsDatabase people = new PaymentsDatabase(DATABASE.jdbi());
  private final Bookkeeping books = new Bookkeeping(new JdbiLedger(DATABASE.jdbi()), people);
  private final SettlingPayouts settling =
      new SettlingPayouts(transactions, payouts, books, _ -> {}, clock);
  private final ExecutingPayouts carrying =
      new ExecutingPayouts(
          new MoneyProviders<>(provider, List.of()), transactions, payouts, settling, clock);
  private final RequestingPayouts requesting =
      new RequestingPayouts(
          new Repeatable(transactions, steps),
          accounts,
          earnings,
          new PayoutBooks("sandbox", payouts, books),
          carrying,
          clock);
  private final PersonId artist = people.open();
  private final Caller seller = new Caller(artist, SessionId.next(), Role.ARTIST);

  PayoutRacesIT() {
    String account = "acct_" + artist.value();
    accounts.add(artist, "sandbox", account);
    accounts.seen("sandbox", account, true, 0);
    List<Posting> sale =
        List.of(
            new Posting(LedgerAccount.PROVIDER, usd("-450.00")),
            new Posting(LedgerAccount.availableOf(artist), usd("450.00")));
    new JdbiLedger(DATABASE.jdbi())
        .book(
            new LedgerEntry(
                EntryId.next(),
                "sale:" + artist.value(),
                LedgerEntry.Kind.SALE,
                Optional.empty(),
                "Sale",
                sale,
                NOON));
    people.changed(artist, usd("450.00"), usd("450.00"));
  }

  @Test
  void R38_payouts_at_once_never_exceed_what_is_available() {
    List<Boolean> made = atOnce(() -> isRequested(Optional.of(usd("100.00"))));

    assertThat(made).filteredOn(it -> it).hasSize(4);
    assertThat(earnings.balanceOf(artist).available()).isEqualTo(usd("50.00"));
    assertThat(people.balanceOf(artist)).isEqualTo(usd("50.00"));
    assertThat(new JdbiLedgerAudit(DATABASE.jdbi()).drifts()).isEmpty();
    assertThat(records.of(artist, PageRequest.first(3)).rows())
        .hasSize(3)
        .extracting(PayoutRecord::status)
        .containsOnly(PayoutStatus.IN_TRANSIT);
    var first = records.of(artist, PageRequest.first(3));
    assertThat(records.of(artist, PageRequest.first(3).after(first)).rows()).hasSize(1);
    assertThat(first.total()).isEqualTo(4);
    assertThat(records.all(Optional.of(PayoutStatus.FAILED), PageRequest.first(3)).rows())
        .isEmpty();
  }

  @Test
  void everything_ten_times_at_once_is_paid_out_once() {
    List<Boolean> made = atOnce(() -> isRequested(Optional.empty()));

    assertThat(made).filteredOn(it -> it).hasSize(1);
    assertThat(earnings.balanceOf(artist).available()).isEqualTo(usd("0.00"));
  }

  @Test
  void nothing_is_paid_out_to_somebody_who_was_suspended() {
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("UPDATE users SET suspended_at = now() WHERE id = :id")
                    .bind("id", artist)
                    .execute());

    assertRefused(new PayoutsSuspended(), () -> requesting.request(seller, Optional.empty()));
  }

  private boolean isRequested(Optional<Money> amount) {
    try {
      requesting.request(seller, amount);
      return true;
    } catch (Rejected _) {
      return false;
    }
  }

  private static <T> List<T> atOnce(Callable<T> act) {
    try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> running = new ArrayList<>();
      for (int racer = 0; racer < RACERS; racer++) {
        running.add(
            racers.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
