package com.onlyarts.ordering.application.port;

import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All orders there are. */
public interface Orders {

  /**
   * The next number of a UTC day. Whoever takes one makes all others of the day wait until the transaction ends, so that no number is lost: take it
   * last (R33).
   */
  OrderNumber nextNumber(LocalDate day);

  /** Keeps a new order. */
  void add(Order order);

  /** The order, locked until the transaction ends. */
  Optional<Order> lock(OrderId id);

  /** The order that has this line, locked until the transaction ends. */
  Optional<Order> lockWithLine(OrderLineId line);

  /** Keeps what has become of an order that was locked before. */
  void save(Order order);

  /** Up to so many pending orders whose time has passed, in the order of their ids, from behind this one on (R34). */
  List<OrderId> overdue(Instant now, Optional<OrderId> after, int most);
}
