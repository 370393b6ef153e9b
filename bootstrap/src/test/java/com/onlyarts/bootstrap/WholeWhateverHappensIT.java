package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each thing in each state meets each thing that can befall the two it is between; then nobody does
 * anything any more, for more than a year. All is at its end, nobody's money is left behind, and
 * whoever did nothing wrong is whole (R19, R37, R116).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeWhateverHappensIT {
  /** What befalls. Refused with 409 is fine: then nothing has happened. */
  enum Act {
    SELLER_CLOSES,
    BUYER_CLOSES,
    SELLER_IS_SUSPENDED,
    BUYER_IS_SUSPENDED,
    SELLER_IS_DEMOTED,
    BUYER_BLOCKS_SELLER,
    BANK_DECIDES_FOR_BUYER,
    BANK_DECIDES_FOR_SELLER,
    ALL_IS_REFUNDED,
    REFUND_COMES_BACK;

    boolean isAboutMoney() {
      return compareTo(BANK_DECIDES_FOR_BUYER) >= 0;
    }
  }

  record Pair(ThingInItsState thing, Act act, Person seller, Person buyer) {
    @Override
    public String toString() {
      return thing + " and " + act;
    }
  }

  /** What became of the payments of a buyer. */
  record Money(BigDecimal captured, BigDecimal givenBack, BigDecimal earned) {}

  private static final List<Integer> DAYS =
      List.of(1, 1, 1, 2, 2, 3, 4, 7, 7, 7, 7, 10, 14, 14, 20, 30, 30, 60, 60, 90);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private static Path folder;

  private final List<Pair> pairs = new ArrayList<>();
  private ServiceInTime service;
  private Person admin;

  @BeforeAll
  void everything_befalls_everything_and_a_year_goes_by() {
    service = new ServiceInTime(DATABASE, folder);
    admin = ApiUsers.theAdmin(service.api());
    Concurrently.each(
        Stream.of(ThingInItsState.values())
            .flatMap(thing -> Arrays.stream(Act.values()).map(act -> made(thing, act)))
            .toList(),
        pair -> pair.thing().make(pair.seller(), pair.buyer(), admin));
    service.settle();
    Concurrently.each(pairs, this::befall);
    service.settle();
    DAYS.forEach(days -> service.passes(Duration.ofDays(days)));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private Pair made(ThingInItsState thing, Act act) {
    Pair pair =
        new Pair(thing, act, ApiUsers.anArtist(service.api()), ApiUsers.aBuyer(service.api()));
    pairs.add(pair);
    return pair;
  }

  private void befall(Pair pair) {
    switch (pair.act()) {
      case SELLER_CLOSES -> close(pair.seller());
      case BUYER_CLOSES -> close(pair.buyer());
      case SELLER_IS_SUSPENDED -> suspend(pair.seller());
      case BUYER_IS_SUSPENDED -> suspend(pair.buyer());
      case SELLER_IS_DEMOTED ->
          fine(
              admin
                  .api()
                  .put(
                      "/admin/users/%s/role".formatted(pair.seller().id()), "{\"role\":\"user\"}"));
      case BUYER_BLOCKS_SELLER ->
          fine(pair.buyer().api().post("/users/%s/block".formatted(pair.seller().id())));
      case BANK_DECIDES_FOR_BUYER -> dispute(pair, "lost");
      case BANK_DECIDES_FOR_SELLER -> dispute(pair, "won");
      case ALL_IS_REFUNDED -> refund(pair);
      case REFUND_COMES_BACK -> {
        refund(pair);
        sendBack(pair);
      }
    }
  }

  private static void close(Person person) {
    fine(
        person
            .api()
            .post("/users/me/delete", "{\"password\":\"%s\"}".formatted(ApiUsers.PASSWORD)));
  }

  private void suspend(Person person) {
    fine(
        admin
            .api()
            .put(
                "/admin/users/%s/suspension".formatted(person.id()),
                "{\"reason\":\"Sells other people's works\"}"));
  }

  private static void fine(Answer answer) {
    if (answer.status() != 409) {
      assertThat(answer.status()).isBetween(200, 299);
    }
  }

  private void dispute(Pair pair, String outcome) {
    for (String intent : intentsOf(pair)) {
      ObjectNode dispute =
          service
              .stripe
              .putDispute("dp_" + UUID.randomUUID(), intent, "needs_response")
              .put("amount", service.stripe.thing(intent).path("amount").asLong());
      service.tell("charge.dispute.created", service.stripe.put(dispute));
      Wait.until("the dispute is known", () -> disputes(pair, "open") == 1);
      service.tell(
          "charge.dispute.closed", service.stripe.put(dispute.deepCopy().put("status", outcome)));
      Wait.until("the bank's word is known", () -> disputes(pair, outcome) == 1);
    }
  }

  private void refund(Pair pair) {
    for (UUID payment : paymentsOf(pair)) {
      fine(
          admin
              .api()
              .post(
                  "/admin/payments/%s/refunds".formatted(payment),
                  "{\"reason\":\"The two are at odds\"}"));
    }
  }

  private void sendBack(Pair pair) {
    for (ObjectNode refund : service.stripe.all("refund")) {
      if (intentsOf(pair).contains(refund.path("payment_intent").asText())) {
        service.tell("refund.failed", service.stripe.sendBack(refund));
      }
    }
  }

  @Test
  void R38_all_money_adds_up_and_none_is_left_behind() {
    LedgerChecks.assertAgree(DATABASE.jdbi());
    assertThat(
            texts(
                """
                SELECT account.kind || ' ' || sum(posting.amount)
                FROM ledger_postings AS posting
                JOIN ledger_accounts AS account ON account.id = posting.account_id
                WHERE account.kind IN ('escrow', 'seller_pending')
                GROUP BY account.kind
                HAVING sum(posting.amount) <> 0
                """))
        .isEmpty();
  }

  Stream<Pair> pairs() {
    return pairs.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void R19_R37_it_is_at_its_end_and_whoever_did_nothing_wrong_is_whole(Pair pair) {
    assertThat(unfinished(pair)).isEmpty();
    Money money = moneyOf(pair);
    switch (expected(pair)) {
      case NOBODY_PAID -> assertThat(money.captured()).isZero();
      case BUYER_WAITS -> assertThat(money.givenBack()).isEqualByComparingTo(money.captured());
      case SELLER_DID_IT, SELLER_IS_DUE -> {
        assertThat(money.givenBack()).isZero();
        assertThat(money.earned()).isPositive();
      }
      case IS_CONTESTED -> assertThat(money.givenBack().add(money.earned())).isPositive();
    }
  }

  /** Money that the bank or staff gave back is back, whoever did what. */
  private static ThingInItsState.Who expected(Pair pair) {
    ThingInItsState.Who whole = pair.thing().whole;
    return switch (pair.act()) {
      case BANK_DECIDES_FOR_BUYER, ALL_IS_REFUNDED ->
          whole == ThingInItsState.Who.NOBODY_PAID ? whole : ThingInItsState.Who.BUYER_WAITS;
      default -> whole;
    };
  }

  private List<String> unfinished(Pair pair) {
    return texts(
        """
        SELECT 'order ' || status FROM orders WHERE user_id = :buyer AND status NOT IN ('completed', 'cancelled', 'refunded')
        UNION ALL
        SELECT 'line not received or given back'
        FROM order_items AS line JOIN orders ON orders.id = line.order_id
        WHERE orders.user_id = :buyer AND orders.status = 'completed' AND line.received_at IS NULL AND line.given_back = 0
        UNION ALL
        SELECT 'case ' || status FROM cases WHERE buyer_id = :buyer AND status IN ('open', 'offered', 'escalated')
        UNION ALL
        SELECT 'commission ' || status FROM commissions WHERE client_id = :buyer AND status NOT IN ('completed', 'cancelled')
        UNION ALL
        SELECT 'milestone ' || milestone.status
        FROM commission_milestones AS milestone JOIN commissions ON commissions.id = milestone.commission_id
        WHERE client_id = :buyer AND milestone.status IN ('awaiting_payment', 'in_escrow')
        UNION ALL
        SELECT 'booking ' || status FROM consultations WHERE client_id = :buyer AND status = 'scheduled'
        UNION ALL
        SELECT 'livestream ' || status FROM livestreams WHERE artist_id = :seller AND status <> 'ended'
        UNION ALL
        SELECT 'refund ' || refunds.status
        FROM refunds JOIN payments ON payments.id = refunds.payment_id
        WHERE payer_id = :buyer AND refunds.status = 'pending'
        UNION ALL
        SELECT 'share neither released nor given back'
        FROM payment_shares AS share JOIN payments ON payments.id = share.payment_id
        WHERE payer_id = :buyer AND payments.status = 'succeeded' AND share.released_at IS NULL AND share.returned_earnings < share.earnings
        UNION ALL
        SELECT 'share frozen'
        FROM payment_shares AS share JOIN payments ON payments.id = share.payment_id
        WHERE payer_id = :buyer AND share.frozen
        """,
        pair);
  }

  private Money moneyOf(Pair pair) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT coalesce(sum(payments.captured_amount), 0) AS captured,
                               coalesce(sum(payments.refunded_amount), 0) AS given_back,
                               coalesce(sum((SELECT sum(share.earnings - share.returned_earnings)
                                             FROM payment_shares AS share
                                             WHERE share.payment_id = payments.id AND share.released_at IS NOT NULL)), 0) AS earned
                        FROM payments
                        WHERE payer_id = :buyer
                        """)
                    .bind("buyer", UUID.fromString(pair.buyer().id()))
                    .map(
                        (row, _) ->
                            new Money(
                                row.getBigDecimal("captured"),
                                row.getBigDecimal("given_back"),
                                row.getBigDecimal("earned")))
                    .one());
  }

  private List<UUID> paymentsOf(Pair pair) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM payments WHERE payer_id = :buyer AND status = 'succeeded'")
                    .bind("buyer", UUID.fromString(pair.buyer().id()))
                    .mapTo(UUID.class)
                    .list());
  }

  private List<String> intentsOf(Pair pair) {
    return texts(
        "SELECT intent_id FROM payments WHERE payer_id = :buyer AND status = 'succeeded'", pair);
  }

  private int disputes(Pair pair, String status) {
    return texts(
            "SELECT disputes.status FROM disputes JOIN payments ON payments.id = payment_id WHERE payer_id = :buyer",
            pair)
        .stream()
        .filter(status::equals)
        .toList()
        .size();
  }

  private static List<String> texts(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private static List<String> texts(String sql, Pair pair) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle -> {
              var query = handle.createQuery(sql).bind("buyer", UUID.fromString(pair.buyer().id()));
              return (sql.contains(":seller")
                      ? query.bind("seller", UUID.fromString(pair.seller().id()))
                      : query)
                  .mapTo(String.class)
                  .list();
            });
  }
}
