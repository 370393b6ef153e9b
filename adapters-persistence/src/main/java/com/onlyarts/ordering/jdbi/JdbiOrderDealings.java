package com.onlyarts.ordering.jdbi;

import com.onlyarts.identity.domain.PersonId;
import org.jdbi.v3.core.Jdbi;

/** Whether two people have an order, whichever of them sold. */
public final class JdbiOrderDealings {
  private final Jdbi jdbi;

  public JdbiOrderDealings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public boolean areBetween(PersonId one, PersonId other) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT
                      FROM orders
                      JOIN order_items ON order_items.order_id = orders.id
                      WHERE orders.user_id = :one AND order_items.seller_id = :other
                         OR orders.user_id = :other AND order_items.seller_id = :one)
                    """)
                .bind("one", one)
                .bind("other", other)
                .mapTo(boolean.class)
                .one());
  }
}
