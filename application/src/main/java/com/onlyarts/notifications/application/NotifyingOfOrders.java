package com.onlyarts.notifications.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.ordering.api.LineFulfilled;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import com.onlyarts.ordering.api.OrderRefundReturned;
import com.onlyarts.ordering.api.OrderRefunded;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Sellers hear what they sold; buyers, that the money arrived, what is on its way, and what went
 * back.
 */
public final class NotifyingOfOrders {
  private final Notifier notifier;

  public NotifyingOfOrders(Notifier notifier) {
    this.notifier = notifier;
  }

  /** One for the buyer, and one for each seller, whatever the number of lines. */
  public void paid(OrderPaid event) {
    notifier.tell(
        event.buyer(),
        Notice.of(
                NotificationType.PURCHASE, "order-paid/" + event.order().value(), "Order confirmed")
            .saying("Your order %s is paid: %s".formatted(event.number(), event.total()))
            .leadingTo("/orders/" + event.order().value())
            .about("orderId", event.order()));
    event.lines().stream()
        .collect(groupingBy(Sold::seller, LinkedHashMap::new, toList()))
        .forEach((seller, lines) -> sold(event, seller, lines));
  }

  private void sold(OrderPaid event, PersonId seller, List<Sold> lines) {
    String works =
        lines.size() == 1
            ? lines.getFirst().title()
            : "%s and %d more".formatted(lines.getFirst().title(), lines.size() - 1);
    notifier.tell(
        seller,
        Notice.of(NotificationType.PURCHASE, "sale/" + event.order().value(), "You made a sale")
            .saying("%s bought %s".formatted(notifier.nameOf(event.buyer()), works))
            .leadingTo("/orders/sales")
            .about("orderId", event.order())
            .about("artworkId", lines.getFirst().artwork()));
  }

  public void fulfilled(LineFulfilled event) {
    notifier.tell(
        event.buyer(),
        Notice.of(
                NotificationType.PURCHASE,
                "line-fulfilled/" + event.line().value(),
                "Your order is on its way")
            .saying("%s sent %s".formatted(notifier.nameOf(event.seller()), event.title()))
            .leadingTo("/orders/" + event.order().value())
            .about("orderId", event.order())
            .about("artworkId", event.artwork()));
  }

  public void refundReturned(OrderRefundReturned event) {
    notifier.tell(
        event.buyer(),
        Notice.of(
                NotificationType.PURCHASE,
                "order-refund-returned/" + event.order().value(),
                "Your bank returned a refund")
            .saying(
                "%s of your order %s could not be given back; the order stands as before"
                    .formatted(event.total(), event.number()))
            .leadingTo("/orders/" + event.order().value())
            .about("orderId", event.order()));
  }

  public void refunded(OrderRefunded event) {
    notifier.tell(
        event.buyer(),
        Notice.of(
                NotificationType.PURCHASE,
                "order-refunded/" + event.order().value(),
                "Order refunded")
            .saying("%s of your order %s went back to you".formatted(event.total(), event.number()))
            .leadingTo("/orders/" + event.order().value())
            .about("orderId", event.order()));
  }
}
