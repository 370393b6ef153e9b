package com.onlyarts.payments.jdbi;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.USD;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.AuditingLedger;
import com.onlyarts.payments.application.port.EarningsLedger.Balance;
import com.onlyarts.payments.application.port.EarningsLedger.Line;
import com.onlyarts.payments.application.port.LedgerAudit.Drift;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentFixture;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentTransition;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiLedgerIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final PaymentsDatabase paymentsDatabase = new PaymentsDatabase(DATABASE.jdbi());
  private final JdbiLedger ledger = new JdbiLedger(DATABASE.jdbi());
  private final JdbiEarningsLedger earnings = new JdbiEarningsLedger(DATABASE.jdbi());
  private final JdbiLedgerAudit audit = new JdbiLedgerAudit(DATABASE.jdbi());
  private final PersonId artist = paymentsDatabase.open();

  @Test
  void R38_a_fact_is_booked_once_and_the_books_sum_to_zero() {
    List<LedgerEntry> facts = aSaleARefundAndARelease();

    facts.forEach(fact -> assertThat(ledger.book(fact)).isTrue());
    facts.forEach(fact -> assertThat(ledger.book(fact)).isFalse());

    Money sum =
        DATABASE
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT sum(amount) FROM ledger_postings")
                        .mapTo(Money.class)
                        .one());
    assertThat(sum).isEqualTo(usd("0.00"));
  }

  @Test
  void R38_a_seller_sees_the_balance_and_every_posting_behind_it_latest_first() {
    aSaleARefundAndARelease().forEach(ledger::book);

    assertThat(earnings.balanceOf(artist))
        .isEqualTo(new Balance(usd("0.00"), usd("360.00"), usd("360.00"), usd("0.00")));
    Page<Line> first = earnings.linesOf(artist, PageRequest.first(3));
    Page<Line> second = earnings.linesOf(artist, PageRequest.first(3).after(first));
    List<Line> lines = new ArrayList<>(first.rows());
    lines.addAll(second.rows());

    assertThat(first.total()).isEqualTo(4);
    assertThat(second.hasNext()).isFalse();
    assertThat(lines)
        .extracting(Line::kind)
        .endsWith(LedgerEntry.Kind.REFUND, LedgerEntry.Kind.SALE);
    assertThat(lines)
        .extracting(Line::amount)
        .containsExactlyInAnyOrder(usd("450.00"), usd("-90.00"), usd("-360.00"), usd("360.00"));
    assertThat(lines.getLast().description()).isEqualTo("Sale of Order OA-20260301-001");
    assertThat(earnings.linesOf(artist, new PageRequest(2, 3, Optional.empty())).rows())
        .isEqualTo(second.rows());
  }

  @Test
  void R104_what_is_contested_of_what_was_released_is_withheld() {
    JdbiPayments payments = new JdbiPayments(DATABASE.jdbi());
    Payment payment =
        PaymentFixture.aPayment()
            .by(paymentsDatabase.open())
            .share(artist, "500.00", "50.00", "50.00")
            .share(artist, "100.00", "10.00", "10.00")
            .paid();
    payments.add(payment);
    UUID line = payment.shares().getLast().line();
    payments.freeze(payment.id(), line, true);
    assertThat(withheld()).as("while it is pending").isEqualTo(usd("0.00"));

    payment.release(payment.shares().stream().map(Share::id).toList(), NOON);
    payments.save(payment, NOON);
    assertThat(withheld()).isEqualTo(usd("90.00"));
    payments.freeze(payment.id(), line, false);
    assertThat(withheld()).isEqualTo(usd("0.00"));
    payment.dispute(true);
    payments.save(payment, NOON);
    assertThat(withheld()).as("by a bank, all of it").isEqualTo(usd("540.00"));
  }

  private Money withheld() {
    return earnings.balanceOf(artist).withheld();
  }

  @Test
  void somebody_who_never_sold_anything_has_nothing() {
    PersonId nobody = paymentsDatabase.open();

    assertThat(earnings.balanceOf(nobody))
        .isEqualTo(new Balance(usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00")));
    assertThat(earnings.linesOf(nobody, PageRequest.first(20)).rows()).isEmpty();
  }

  @Test
  void R38_what_an_account_shows_is_set_right_by_the_ledger() {
    aSaleARefundAndARelease().forEach(ledger::book);
    assertThat(audit.drifts()).contains(new Drift(artist, usd("360.00"), usd("360.00")));

    new AuditingLedger(new JdbiTransactions(DATABASE.jdbi()), audit, paymentsDatabase)
        .correct(new ItemByItem("audit", new InMemoryFailedItems(), new SteppingClock()));

    assertThat(audit.drifts()).isEmpty();
    assertThat(paymentsDatabase.balanceOf(artist)).isEqualTo(usd("360.00"));
  }

  @Test
  void other_modules_read_payments_and_shares_through_views() {
    Payment payment =
        kept(aPayment().by(paymentsDatabase.open()).share(artist, "500.00", "50.00", "50.00"));
    UUID id = payment.id().value();

    assertThat(count("payments_of_subject", "captured_amount = 550.00", id)).isEqualTo(1);
    assertThat(count("payments_share", "earnings = 450.00 AND available_at IS NULL", id))
        .isEqualTo(1);
  }

  private static int count(String view, String condition, UUID payment) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM "
                            + view
                            + " WHERE payment_id = :payment AND "
                            + condition)
                    .bind("payment", payment)
                    .mapTo(int.class)
                    .one());
  }

  private List<LedgerEntry> aSaleARefundAndARelease() {
    PaymentFixture terms =
        aPayment().by(paymentsDatabase.open()).share(artist, "500.00", "50.00", "50.00");
    Payment payment = terms.open();
    List<LedgerEntry> facts = new ArrayList<>();
    if (payment.see(terms.intent(payment, PaymentStatus.SUCCEEDED), NOON)
        instanceof PaymentTransition.Paid(Optional<LedgerEntry> sale)) {
      facts.add(sale.orElseThrow());
    }
    new JdbiPayments(DATABASE.jdbi()).add(payment);
    Refund refund =
        payment.refund(
            RefundId.next(),
            RefundScope.part(Money.of("110.00", USD)),
            "Damaged",
            Optional.empty(),
            NOON);
    facts.add(payment.refundSucceeded(refund, NOON).orElseThrow());
    facts.addAll(payment.release(payment.shares().stream().map(Share::id).toList(), NOON));
    return facts;
  }

  private static Payment kept(PaymentFixture terms) {
    Payment payment = terms.paid();
    new JdbiPayments(DATABASE.jdbi()).add(payment);
    return payment;
  }
}
