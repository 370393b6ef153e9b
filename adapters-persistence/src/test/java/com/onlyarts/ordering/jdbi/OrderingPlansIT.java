package com.onlyarts.ordering.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With 40,000 orders in the house every question of ordering is a handful of index reads: none reads a table from end to end. */
class OrderingPlansIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static PersonId buyer = PersonId.next();
  private static PersonId artist = PersonId.next();
  private final Jdbi jdbi = DATABASE.jdbi();

  @BeforeAll
  static void a_busy_house() {
    Town town = new Town(DATABASE);
    buyer = town.somebody();
    artist = town.somebody();
    UUID work = town.digitalWorkBy(artist).value();
    UUID otherBuyer = town.somebody().value();
    UUID otherArtist = town.somebody().value();
    UUID otherWork = town.digitalWorkBy(town.somebody()).value();
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  INSERT INTO orders (order_number, user_id, subtotal, tax, total, status, expires_at, paid_at, completed_at, created_at)
                  SELECT 'OA-20250101-' || lpad(n::text, 6, '0'), CASE WHEN n % 1000 = 0 THEN ?::uuid ELSE ?::uuid END, 500, 50, 550, 'completed',
                         now(), now(), now(), now() - n * interval '1 minute'
                  FROM generate_series(1, 40000) AS n
                  """,
                  buyer.value(),
                  otherBuyer);
              handle.execute(
                  """
                  INSERT INTO order_items
                    (order_id, artwork_id, seller_id, price, seller_earnings, line_no, tax, title_at_sale, image_url_at_sale, is_digital, created_at)
                  SELECT id, CASE WHEN user_id = ? THEN ?::uuid ELSE ?::uuid END, CASE WHEN user_id = ? THEN ?::uuid ELSE ?::uuid END, 500, 450, 1, 50,
                         'Tide', 'https://img.example/tide.jpg', true, created_at
                  FROM orders
                  """,
                  buyer.value(),
                  work,
                  otherWork,
                  buyer.value(),
                  artist.value(),
                  otherArtist);
              handle.execute(
                  """
                  INSERT INTO cart_items (user_id, artwork_id)
                  SELECT users.id, ? FROM users
                  """,
                  work);
              handle.execute("ANALYZE");
            });
  }

  @Test
  void the_measure_itself_finds_a_scan() {
    assertThat(rowsReadWithoutAnIndex(() -> jdbi.useHandle(handle -> handle.select("SELECT sum(total) FROM orders").mapTo(long.class).one()))).isEqualTo(40_000);
  }

  @Test
  void orders_of_a_buyer() {
    JdbiOrderHistory history = new JdbiOrderHistory(jdbi);
    PageRequest deep = new PageRequest(1, 20, Optional.of(Cursor.at("orders:createdAt:desc", Instant.now().minus(Duration.ofDays(10)), UUID.randomUUID())));

    assertThat(rowsReadWithoutAnIndex(() -> history.of(buyer, Optional.empty(), PageRequest.first(20)))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> history.of(buyer, Optional.of(OrderStatus.COMPLETED), deep))).isZero();
  }

  @Test
  void one_order() {
    OrderId id = jdbi.withHandle(handle -> handle.select("SELECT id FROM orders WHERE user_id = ? LIMIT 1", buyer.value()).mapTo(OrderId.class).one());

    assertThat(rowsReadWithoutAnIndex(() -> new JdbiOrderHistory(jdbi).find(id))).isZero();
  }

  @Test
  void sales_of_an_artist_and_their_sum() {
    JdbiSales sales = new JdbiSales(jdbi);

    assertThat(rowsReadWithoutAnIndex(() -> sales.of(artist, PageRequest.first(20)))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> sales.find(OrderLineId.next(), artist))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> sales.summaryOf(artist))).isZero();
  }

  @Test
  void what_is_overdue() {
    assertThat(rowsReadWithoutAnIndex(() -> new JdbiOrders(jdbi, new SteppingClock()).overdue(Instant.now(), Optional.empty(), 200))).isZero();
  }

  /** How many rows of orders and their lines the question reads by scanning, as this connection's own statistics count. */
  private long rowsReadWithoutAnIndex(Runnable question) {
    return jdbi.inTransaction(
        handle -> {
          long before = rowsScanned(handle);
          question.run();
          return rowsScanned(handle) - before;
        });
  }

  private static long rowsScanned(Handle handle) {
    return handle
        .select("SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_xact_user_tables WHERE relname IN ('orders', 'order_items')")
        .mapTo(long.class)
        .one();
  }
}
