package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.application.port.Infringements;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What was bought of works that catalog calls infringing. */
public final class JdbiInfringements implements Infringements {
  private final Jdbi jdbi;

  public JdbiInfringements(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Instant> since(OrderLineId line) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT work.infringing_since
                    FROM order_items AS line
                    JOIN catalog_offer AS work ON work.artwork_id = line.artwork_id
                    WHERE line.id = :line
                      AND work.infringing_since IS NOT NULL
                    """)
                .bind("line", line)
                .map((row, _) -> instant(row, "infringing_since"))
                .findOne());
  }

  @Override
  public List<BoughtLine> of(ArtworkId work) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT line.id, line.order_id, line.title_at_sale, orders.user_id
                    FROM order_items AS line
                    JOIN orders ON orders.id = line.order_id
                    WHERE line.artwork_id = :work
                      AND orders.paid_at IS NOT NULL
                      AND NOT %s
                    ORDER BY line.id
                    """
                        .formatted(LineColumns.REVOKED))
                .bind("work", work)
                .map(
                    (row, _) ->
                        new BoughtLine(
                            id(row, "order_id", OrderId::new),
                            id(row, "id", OrderLineId::new),
                            id(row, "user_id", PersonId::new),
                            row.getString("title_at_sale")))
                .list());
  }

  @Override
  public List<OrderId> unpaid(ArtworkId work) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT orders.id
                    FROM order_items AS line
                    JOIN orders ON orders.id = line.order_id
                    WHERE line.artwork_id = :work
                      AND orders.status = 'pending'
                    ORDER BY orders.id
                    """)
                .bind("work", work)
                .map((row, _) -> id(row, "id", OrderId::new))
                .list());
  }
}
