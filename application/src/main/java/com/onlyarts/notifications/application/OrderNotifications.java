package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.CatalogueEntry.onEach;
import static com.onlyarts.notifications.application.NotificationDraft.to;
import static com.onlyarts.notifications.domain.MailTemplate.ORDER_CONFIRMATION;
import static com.onlyarts.notifications.domain.MailTemplate.ORDER_UPDATE;
import static com.onlyarts.notifications.domain.MailTemplate.SALE;
import static com.onlyarts.notifications.domain.NotificationType.PURCHASE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.notifications.application.port.Receipts;
import com.onlyarts.notifications.application.port.Receipts.Receipt;
import com.onlyarts.ordering.api.CancellationAsked;
import com.onlyarts.ordering.api.CancellationDeclined;
import com.onlyarts.ordering.api.LineCalledOff;
import com.onlyarts.ordering.api.LineFulfilled;
import com.onlyarts.ordering.api.LineReceived;
import com.onlyarts.ordering.api.LineRefundReturned;
import com.onlyarts.ordering.api.LineRefunded;
import com.onlyarts.ordering.api.LineReminded;
import com.onlyarts.ordering.api.LineTrackingChanged;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import com.onlyarts.ordering.api.OrderRefundOwed;
import com.onlyarts.ordering.api.OrderRefundReturned;
import com.onlyarts.ordering.api.OrderRefunded;
import com.onlyarts.ordering.api.PurchaseInfringes;
import com.onlyarts.ordering.domain.OrderId;
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
            .inbox("tell-buyer-of-returned-refund"),
        on(
                OrderRefundOwed.class,
                it ->
                    order(it.buyer(), it, "order_refund_owed")
                        .inbox(PURCHASE, "order_refund_owed", "order-refund-owed/{{order}}/{{at}}"))
            .inbox("tell-buyer-of-owed-refund"),
        on(LineTrackingChanged.class, OrderNotifications::trackingChanged)
            .inbox("tell-buyer-of-tracking"),
        on(
                LineReceived.class,
                it -> sale(it.seller(), it, "line_received", "line-received/{{line}}"))
            .inbox("tell-seller-of-receipt"),
        on(LineReminded.class, OrderNotifications::reminded)
            .inbox("remind-of-line")
            .mail("line-reminded"),
        onEach(LineCalledOff.class, OrderNotifications::calledOff)
            .inbox("tell-of-line-called-off")
            .mail("line-called-off"),
        on(CancellationAsked.class, OrderNotifications::cancellationAsked)
            .inbox("tell-seller-of-cancellation")
            .mail("cancellation-asked"),
        on(CancellationDeclined.class, OrderNotifications::cancellationDeclined)
            .inbox("tell-buyer-of-declined-cancellation"),
        on(PurchaseInfringes.class, OrderNotifications::infringing)
            .inbox("tell-buyer-of-infringement")
            .mail("purchase-infringes"));
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
                    .leadingTo(SitePage.SALES)
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

  private static NotificationDraft trackingChanged(LineTrackingChanged it) {
    return bought(
        it.buyer(), it.order(), it, "line_tracking_changed", "line-tracking/{{line}}/{{at}}");
  }

  private static NotificationDraft reminded(LineReminded it) {
    String words = "line_reminder_" + it.reminder();
    String fact = "line-reminder/{{reminder}}/{{line}}";
    NotificationDraft draft =
        it.toSeller()
            ? sale(it.addressee(), it, words, fact)
            : bought(it.addressee(), it.order(), it, words, fact);
    return mailed(draft, words, "line_reminded/{{reminder}}/{{line}}");
  }

  private static Stream<NotificationDraft> calledOff(LineCalledOff it) {
    String fact = "line-called-off/{{line}}";
    return Stream.of(
            mailed(
                bought(it.buyer(), it.order(), it, "line_called_off", fact),
                "line_called_off",
                "line_called_off/{{line}}/{{to}}"),
            mailed(
                sale(it.seller(), it, "sale_called_off", fact),
                "sale_called_off",
                "line_called_off/{{line}}/{{to}}"))
        .map(draft -> draft.withPhrase("why", "call_off." + it.cause()));
  }

  private static NotificationDraft cancellationAsked(CancellationAsked it) {
    String words = "cancellation_asked";
    return mailed(
        sale(it.seller(), it, words, "cancellation-asked/{{line}}"),
        words,
        "cancellation_asked/{{line}}");
  }

  private static NotificationDraft cancellationDeclined(CancellationDeclined it) {
    return bought(
        it.buyer(), it.order(), it, "cancellation_declined", "cancellation-declined/{{line}}");
  }

  private static NotificationDraft infringing(PurchaseInfringes it) {
    String words = "purchase_infringes";
    return mailed(
        bought(it.buyer(), it.order(), it, words, "purchase-infringes/{{line}}/{{at}}"),
        words,
        "purchase_infringes/{{line}}/{{at}}");
  }

  /** The mail says what the inbox says, and leads there too. */
  private static NotificationDraft mailed(NotificationDraft draft, String words, String key) {
    return draft
        .withPhrase("subject", words + ".title")
        .withPhrase("text", words + ".message")
        .mail(ORDER_UPDATE, key, "subject text path");
  }

  private static NotificationDraft bought(
      PersonId buyer, OrderId order, Event it, String words, String fact) {
    return to(buyer, it)
        .with("path", SitePage.ORDER.of(order.value().toString()))
        .inbox(PURCHASE, words, fact)
        .leadingTo(SitePage.ORDER, "order")
        .about("orderId", "order")
        .about("artworkId", "artwork");
  }

  private static NotificationDraft sale(PersonId seller, Event it, String words, String fact) {
    return to(seller, it)
        .with("path", SitePage.SALES.address())
        .inbox(PURCHASE, words, fact)
        .leadingTo(SitePage.SALES)
        .about("orderId", "order")
        .about("artworkId", "artwork");
  }

  /**
   * @param words the fact has the same name, with hyphens
   */
  private static NotificationDraft order(PersonId buyer, Event it, String words) {
    return to(buyer, it)
        .inbox(PURCHASE, words, words.replace('_', '-') + "/{{order}}")
        .leadingTo(SitePage.ORDER, "order")
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
