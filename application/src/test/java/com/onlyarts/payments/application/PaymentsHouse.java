package com.onlyarts.payments.application;

import static com.onlyarts.payments.domain.PaymentFixture.usd;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Subject;
import com.onlyarts.payments.application.port.InMemoryCustomers;
import com.onlyarts.payments.application.port.InMemoryLedger;
import com.onlyarts.payments.application.port.InMemoryPayments;
import com.onlyarts.payments.application.port.InMemoryReceivedEvents;
import com.onlyarts.payments.application.port.InMemoryRefunds;
import com.onlyarts.payments.application.port.PlayedProvider;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.Refund;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The module wired on fakes, and a bill of 550.00: 500.00 of one artist, 50.00 of it the fee, and 50.00 tax. */
final class PaymentsHouse {
  final SteppingClock clock = new SteppingClock();
  final InMemoryTransactions transactions = new InMemoryTransactions();
  final PlayedProvider provider = new PlayedProvider(transactions);
  final InMemoryPayments payments = new InMemoryPayments();
  final InMemoryRefunds refunds = new InMemoryRefunds(payments);
  final InMemoryLedger ledger = new InMemoryLedger();
  final RecordingFunds funds = new RecordingFunds(transactions);
  final RecordingPayer payer = new RecordingPayer(transactions);
  final Payers payers = new Payers();
  final Bookkeeping books = new Bookkeeping(ledger, funds);
  final SettlingPayments settling = new SettlingPayments(transactions, payments, refunds, books, payers, clock);
  final RefundingPayments refunding = new RefundingPayments(provider, transactions, payments, refunds, settling, clock);
  final FollowingPayments following = new FollowingPayments(provider, payments, settling, refunding, clock);
  final CollectingPayments collecting =
      new CollectingPayments(provider, transactions, payments, new InMemoryCustomers(), following, clock);
  final TakingProviderEvents events =
      new TakingProviderEvents(provider, transactions, new InMemoryReceivedEvents(), settling, refunding, clock);
  final ReleasingEarnings releasing = new ReleasingEarnings(transactions, payments, books, clock);

  final Caller buyer = Callers.aUser();
  final PersonId artist = PersonId.next();
  final UUID line = UUID.randomUUID();

  PaymentsHouse() {
    payers.add(payer);
  }

  PaymentId opened() {
    Bill.Share share = new Bill.Share(line, artist, usd("500.00"), usd("50.00"), usd("50.00"), usd("450.00"), Duration.ofDays(7));
    Bill bill =
        new Bill(new Subject("order", UUID.randomUUID()), buyer.person(), usd("550.00"), "Order OA-20260301-001", Optional.empty(), List.of(share));
    return transactions.inTransaction(() -> collecting.open(bill));
  }

  /** A payment whose intent the buyer can confirm. */
  PaymentId requested() {
    PaymentId id = opened();
    collecting.request(id);
    return id;
  }

  PaymentId paid() {
    PaymentId id = requested();
    following.follow(provider.become(intentOf(id), PaymentStatus.SUCCEEDED, Optional.empty()));
    return id;
  }

  Payment payment(PaymentId id) {
    return payments.lock(id).orElseThrow();
  }

  String intentOf(PaymentId id) {
    return payment(id).intentId().orElseThrow();
  }

  Refund onlyRefund() {
    return refunds.all().iterator().next();
  }

  /** An event as the played provider writes it. */
  void tell(String id, String type, String thing) {
    events.take("%s %s %s".formatted(id, type, thing).getBytes(StandardCharsets.UTF_8), "genuine");
  }
}
