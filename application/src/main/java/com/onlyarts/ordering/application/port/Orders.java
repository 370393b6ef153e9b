package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All orders there are. */
public interface Orders {

  /** Keeps a new order. */
  void add(Order order);

  /** The order as it is at this moment, not locked. */
  Optional<Order> find(OrderId id);

  /** The order, locked until the transaction ends. */
  Optional<Order> lock(OrderId id);

  /** The order that has this line, locked until the transaction ends. */
  Optional<Order> lockWithLine(OrderLineId line);

  /** Keeps what has become of an order that was locked before. */
  void save(Order order);

  /**
   * Up to so many pending orders whose time has passed, in the order of their ids, from behind this
   * one on (R34).
   */
  List<OrderId> overdue(Instant now, Optional<OrderId> after, int most);

  /**
   * Up to so many paid orders at which the clock has to look by now, in the order of their ids,
   * from behind this one on.
   */
  List<OrderId> due(Instant now, Optional<OrderId> after, int most);

  /**
   * Orders with something of this seller that may still have to be sent, in the order of their ids
   * (R116).
   */
  List<OrderId> unsentOf(PersonId seller);

  /**
   * Lines that are on their way with this number and have not been received; carriers, and spaces
   * and case of the number, make no difference.
   */
  List<OrderLineId> sentWith(String trackingNumber);
}
