package com.onlyarts.ordering.jdbi;

import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.IdLists;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What buyers are still to pay or to receive, and sellers to hand over (R19). */
public final class JdbiOrderObligations implements Obligations {
  private final Jdbi jdbi;

  public JdbiOrderObligations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Obligation> of(PersonId person, Capacity as) {
    Obligation sales =
        new Obligation(
            Obligation.Kind.SALES,
            IdLists.find(
                jdbi,
                """
            SELECT order_items.id
            FROM order_items
            JOIN orders ON orders.id = order_items.order_id
            WHERE order_items.seller_id = :person
              AND order_items.fulfilled_at IS NULL
              AND order_items.called_off_at IS NULL
              AND (order_items.given_back = 0 OR order_items.given_back < order_items.price * order_items.quantity + order_items.tax)
              AND orders.status = 'processing'
            """,
                person));
    return as == Capacity.ARTIST ? List.of(sales) : List.of(ofBuyer(person), sales);
  }

  private Obligation ofBuyer(PersonId person) {
    return new Obligation(
        Obligation.Kind.ORDERS,
        IdLists.find(
            jdbi,
            """
            SELECT id
            FROM orders
            WHERE user_id = :person
              AND status IN ('pending', 'processing')
            """,
            person));
  }
}
