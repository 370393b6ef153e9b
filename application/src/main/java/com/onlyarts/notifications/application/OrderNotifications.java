package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.CatalogueEntry.onEach;
import static com.onlyarts.notifications.application.NotificationDraft.to;
import static com.onlyarts.notifications.domain.MailTemplate.ORDER_CONFIRMATION;
import static com.onlyarts.notifications.domain.MailTemplate.SALE;
import static com.onlyarts.notifications.domain.NotificationType.PURCHASE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.notifications.application.port.Receipts;
import com.onlyarts.notifications.application.port.Receipts.Receipt;
import com.onlyarts.ordering.api.LineFulfilled;
import com.onlyarts.ordering.api.LineRefundReturned;
import com.onlyarts.ordering.api.LineRefunded;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import com.onlyarts.ordering.api.OrderRefundReturned;
import com.onlyarts.ordering.api.OrderRefunded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Sellers hear what they sold; buyers, that the money arrived, what is on its way, and what went
 * back.
 */
final class OrderNotifications {
  private final Receipts receipts;

  OrderNotifications(Receipts receipts) {
    this.receipts = receipts;
  }

  /** A paid order has two: its mail needs the receipt, for which the inbox does not ask. */
  List<CatalogueEntry<?>> entries() {
    return List.of(
        onEach(OrderPaid.class, OrderNotifications::paid)
            .inbox("tell-buyer-and-sellers-of-payment"),
        onEach(OrderPaid.class, this::paidWithReceipt).mail("order-paid"),
        on(LineFulfilled.class, OrderNotifications::fulfilled).inbox("tell-buyer-of-dispatch"),
        onEach(LineRefunded.class, OrderNotifications::lineRefunded).inbox("tell-of-refunded-line"),
        on(
                LineRefundReturned.class,
                it ->
                    sale(
                        it.seller(),
                        it,
                        "sale_refund_returned",
                        "sale-refund-returned/{{line}}/{{inAll}}"))
            .inbox("tell-seller-of-returned-refund"),
        on(OrderRefunded.class, it -> order(it.buyer(), it, "order_refunded"))
            .inbox("tell-buyer-of-refund"),
        on(OrderRefundReturned.class, it -> order(it.buyer(), it, "order_refund_returned"))
            .inbox("tell-buyer-of-returned-refund"));
  }

  /** One for the buyer, and one for each seller, whatever the number of lines. */
  private static Stream<NotificationDraft> paid(OrderPaid it) {
    return Stream.concat(
        Stream.of(order(it.buyer(), it, "order_paid")),
        eachSeller(
            it,
            (seller, lines) ->
                to(seller, it)
                    .with("work", lines.getFirst().title())
                    .with("artwork", lines.getFirst().artwork())
                    .with("more", lines.size() - 1)
                    .inbox(
                        PURCHASE, lines.size() == 1 ? "sale" : "sale_of_several", "sale/{{order}}")
                    .leadingTo("/orders/sales")
                    .about("orderId", "order")
                    .about("artworkId", "artwork")));
  }

  /** A confirmation to the buyer, and one mail to each seller about all that was sold by it. */
  private Stream<NotificationDraft> paidWithReceipt(OrderPaid it) {
    return Stream.concat(
        receipts.of(it.order()).map(receipt -> confirmation(it, receipt)).stream(),
        eachSeller(
            it,
            (seller, lines) ->
                to(seller, it)
                    .with(
                        "lines",
                        lines.stream()
                            .map(line -> row(line.copies(), line.title(), line.earnings()))
                            .toList())
                    .mail(SALE, "order_paid/{{order}}/{{to}}", "number lines")));
  }

  private static NotificationDraft confirmation(OrderPaid it, Receipt receipt) {
    return to(it.buyer(), it)
        .with("number", receipt.number())
        .with(
            "lines",
            receipt.lines().stream()
                .map(line -> row(line.copies(), line.title(), line.amount()))
                .toList())
        .with("subtotal", receipt.subtotal())
        .with("tax", receipt.tax())
        .with("total", receipt.total())
        .mail(ORDER_CONFIRMATION, "order_paid/{{order}}", "order number lines subtotal tax total");
  }

  private static NotificationDraft fulfilled(LineFulfilled it) {
    return order(it.buyer(), it, "line_fulfilled")
        .inbox(PURCHASE, "line_fulfilled", "line-fulfilled/{{line}}")
        .about("artworkId", "artwork");
  }

  /** Its seller; and its buyer, unless they hear that the whole order went back. */
  private static Stream<NotificationDraft> lineRefunded(LineRefunded it) {
    NotificationDraft seller =
        sale(it.seller(), it, "sale_refunded", "sale-refunded/{{line}}/{{inAll}}");
    NotificationDraft buyer =
        order(it.buyer(), it, "line_refunded")
            .inbox(PURCHASE, "line_refunded", "line-refunded/{{line}}/{{inAll}}")
            .about("artworkId", "artwork");
    return it.wholeOrder() ? Stream.of(seller) : Stream.of(seller, buyer);
  }

  private static NotificationDraft sale(PersonId seller, Event it, String words, String fact) {
    return to(seller, it)
        .inbox(PURCHASE, words, fact)
        .leadingTo("/orders/sales")
        .about("orderId", "order")
        .about("artworkId", "artwork");
  }

  /**
   * @param words the fact has the same name, with hyphens
   */
  private static NotificationDraft order(PersonId buyer, Event it, String words) {
    return to(buyer, it)
        .inbox(PURCHASE, words, words.replace('_', '-') + "/{{order}}")
        .leadingTo("/orders/{{order}}")
        .about("orderId", "order");
  }

  private static Stream<NotificationDraft> eachSeller(
      OrderPaid it, BiFunction<PersonId, List<Sold>, NotificationDraft> draft) {
    Map<PersonId, List<Sold>> sold =
        it.lines().stream().collect(groupingBy(Sold::seller, LinkedHashMap::new, toList()));
    return sold.entrySet().stream().map(entry -> draft.apply(entry.getKey(), entry.getValue()));
  }

  private static Map<String, String> row(int copies, String title, Money amount) {
    return Map.of("copies", "" + copies, "title", title, "amount", amount.toString());
  }
}
