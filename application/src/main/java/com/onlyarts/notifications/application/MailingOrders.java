package com.onlyarts.notifications.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.Receipts;
import com.onlyarts.notifications.application.port.Receipts.Receipt;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mail about orders: a confirmation to the buyer, and one mail to each seller about all that was
 * sold by it.
 */
public final class MailingOrders {
  private final MailQueueing queueing;
  private final Receipts receipts;

  public MailingOrders(MailQueueing queueing, Receipts receipts) {
    this.queueing = queueing;
    this.receipts = receipts;
  }

  public void paid(OrderPaid event) {
    MailKey key = MailKey.of("order_paid", event.order().value());
    receipts
        .of(event.order())
        .ifPresent(
            receipt ->
                queueing.write(
                    MailTemplate.ORDER_CONFIRMATION,
                    key,
                    event.buyer(),
                    confirmation(event, receipt)));
    Map<PersonId, List<Sold>> bySeller =
        event.lines().stream()
            .collect(Collectors.groupingBy(Sold::seller, LinkedHashMap::new, Collectors.toList()));
    bySeller.forEach(
        (seller, sold) ->
            queueing.write(MailTemplate.SALE, key.to(seller.value()), seller, sale(event, sold)));
  }

  private static Map<String, Object> confirmation(OrderPaid event, Receipt receipt) {
    List<Map<String, String>> lines =
        receipt.lines().stream()
            .map(
                line ->
                    Map.of(
                        "copies",
                        Integer.toString(line.copies()),
                        "title",
                        line.title(),
                        "amount",
                        MailQueueing.sum(line.amount())))
            .toList();
    return Map.of(
        "order", event.order().value().toString(),
        "number", receipt.number(),
        "lines", lines,
        "subtotal", MailQueueing.sum(receipt.subtotal()),
        "tax", MailQueueing.sum(receipt.tax()),
        "total", MailQueueing.sum(receipt.total()));
  }

  private static Map<String, Object> sale(OrderPaid event, List<Sold> sold) {
    List<Map<String, String>> lines =
        sold.stream()
            .map(
                line ->
                    Map.of(
                        "copies",
                        Integer.toString(line.copies()),
                        "title",
                        line.title(),
                        "amount",
                        MailQueueing.sum(line.earnings())))
            .toList();
    return Map.of("number", event.number(), "lines", lines);
  }
}
