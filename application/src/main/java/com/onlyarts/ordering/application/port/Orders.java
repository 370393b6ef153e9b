package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All orders there are. */
public interface Orders {

  /** Keeps a new order. */
  void add(Order order);

  /** The order, locked until the transaction ends. */
  Optional<Order> lock(OrderId id);

  /** The order that has this line, locked until the transaction ends. */
  Optional<Order> lockWithLine(OrderLineId line);

  /** Keeps what has become of an order that was locked before. */
  void save(Order order);

  /** Which of these works a buyer has ordered so often since an instant without paying (R61). */
  Set<ArtworkId> unpaid(PersonId buyer, Set<ArtworkId> works, Instant since, int times);

  /**
   * Up to so many pending orders whose time has passed, in the order of their ids, from behind this
   * one on (R34).
   */
  List<OrderId> overdue(Instant now, Optional<OrderId> after, int most);
}
