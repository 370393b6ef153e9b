package com.onlyarts.ordering.jdbi;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Paid lines and what their works deliver, as rows. */
final class LibraryRows {
  private static final AtomicInteger NUMBER = new AtomicInteger(100);
  private final Jdbi jdbi;
  private final OrderingRows rows;

  LibraryRows(TestDatabase database) {
    this.jdbi = database.jdbi();
    this.rows = new OrderingRows(database);
  }

  PersonId somebody() {
    return rows.somebody();
  }

  /** A digital work of 500.00 that was paid for, 50.00 tax included. */
  OrderLineId paidLine(PersonId buyer, PersonId artist, Instant paidAt) {
    OrderId order = OrderId.next();
    OrderLineId line = OrderLineId.next();
    ArtworkId work = rows.digitalWorkBy(artist);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO orders (id, order_number, user_id, subtotal, tax, total, status, paid_at, completed_at)
              VALUES (?, ?, ?, 500.00, 50.00, 550.00, 'completed', ?, ?)
              """,
              order.value(),
              "OA-20260301-%d".formatted(NUMBER.incrementAndGet()),
              buyer.value(),
              paidAt.atOffset(ZoneOffset.UTC),
              paidAt.atOffset(ZoneOffset.UTC));
          handle.execute(
              """
              INSERT INTO order_items (id, order_id, artwork_id, seller_id, price, seller_earnings, line_no, tax, title_at_sale, image_url_at_sale, is_digital)
              VALUES (?, ?, ?, ?, 500.00, 450.00, 1, 50.00, 'Tide', 'https://img.example/tide.jpg', true)
              """,
              line.value(),
              order.value(),
              work.value(),
              artist.value());
        });
    return line;
  }

  /** A file of the work of a line. */
  OriginalId delivered(OrderLineId line, String name) {
    OriginalId file = OriginalId.next();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO originals (id, owner_id, name, kind, bytes, sha256, created_at, due_at)
              SELECT ?, seller_id, ?, 'psd', 7, repeat('a', 64), now(), now()
              FROM order_items
              WHERE id = ?
              """,
              file.value(),
              name,
              line.value());
          handle.execute(
              """
              INSERT INTO artwork_files (artwork_id, file_id, position, name, kind, bytes, sha256)
              SELECT artwork_id, ?, 1, ?, 'psd', 7, repeat('a', 64)
              FROM order_items
              WHERE id = ?
              """,
              file.value(),
              name,
              line.value());
        });
    return file;
  }

  /** The file is taken from its work's list. */
  void removed(OriginalId file, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE artwork_files SET removed_at = ? WHERE file_id = ?",
                at.atOffset(ZoneOffset.UTC),
                file.value()));
  }

  /** The work of the line was taken down for infringing. */
  void infringing(OrderLineId line, Instant since) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE artworks SET status = 'archived', taken_down = true, infringing_since = ?
                WHERE id = (SELECT artwork_id FROM order_items WHERE id = ?)
                """,
                since.atOffset(ZoneOffset.UTC),
                line.value()));
  }

  /** The work of the line may be shown again. */
  void restored(OrderLineId line) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE artworks SET taken_down = false, infringing_since = NULL
                WHERE id = (SELECT artwork_id FROM order_items WHERE id = ?)
                """,
                line.value()));
  }

  /** So much was given back for the line. */
  void givenBack(OrderLineId line, String amount) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE order_items SET given_back = CAST(? AS numeric) WHERE id = ?",
                amount,
                line.value()));
  }
}
