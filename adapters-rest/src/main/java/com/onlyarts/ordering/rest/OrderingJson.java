package com.onlyarts.ordering.rest;

import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.contract.model.ArtworkCategoryJson;
import com.onlyarts.contract.model.CancelOrderRequestJson;
import com.onlyarts.contract.model.CancelReasonJson;
import com.onlyarts.contract.model.CartArtworkJson;
import com.onlyarts.contract.model.CartItemDataJson;
import com.onlyarts.contract.model.CartItemJson;
import com.onlyarts.contract.model.CartJson;
import com.onlyarts.contract.model.CartSummaryJson;
import com.onlyarts.contract.model.CreateOrderRequestJson;
import com.onlyarts.contract.model.CreatedOrderDataJson;
import com.onlyarts.contract.model.DeliveryAddressJson;
import com.onlyarts.contract.model.FulfilSaleRequestJson;
import com.onlyarts.contract.model.FulfilmentJson;
import com.onlyarts.contract.model.FulfilmentStatusJson;
import com.onlyarts.contract.model.LicenceKindJson;
import com.onlyarts.contract.model.OrderActionJson;
import com.onlyarts.contract.model.OrderCardJson;
import com.onlyarts.contract.model.OrderDataJson;
import com.onlyarts.contract.model.OrderJson;
import com.onlyarts.contract.model.OrderLineActionJson;
import com.onlyarts.contract.model.OrderLineJson;
import com.onlyarts.contract.model.OrderPageJson;
import com.onlyarts.contract.model.OrderPaymentIntentJson;
import com.onlyarts.contract.model.OrderPaymentJson;
import com.onlyarts.contract.model.OrderStatusJson;
import com.onlyarts.contract.model.OrderedArtworkJson;
import com.onlyarts.contract.model.PaymentStatusJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.contract.model.SaleJson;
import com.onlyarts.contract.model.SalePageJson;
import com.onlyarts.contract.model.SalesSummaryJson;
import com.onlyarts.contract.model.ShippingAddressJson;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Text;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.ordering.application.AllowedOrderActions;
import com.onlyarts.ordering.application.CartChange;
import com.onlyarts.ordering.application.CartView;
import com.onlyarts.ordering.application.CheckoutRequest;
import com.onlyarts.ordering.application.port.CartLineView;
import com.onlyarts.ordering.application.port.OrderCard;
import com.onlyarts.ordering.application.port.OrderView;
import com.onlyarts.ordering.application.port.OrderedWork;
import com.onlyarts.ordering.application.port.SaleView;
import com.onlyarts.ordering.application.port.SalesSummary;
import com.onlyarts.ordering.domain.BuyerNote;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Handover;
import com.onlyarts.ordering.domain.OrderLineAction;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.ordering.domain.ShippingAddress;
import com.onlyarts.ordering.domain.Totals;
import com.onlyarts.payments.api.RequestedPayment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ordering between the contract and the application. */
final class OrderingJson {
  private static final int LONGEST_REASON = 500;

  private OrderingJson() {}

  /** One copy when nothing is said. */
  static Quantity quantity(@Nullable Integer copies) {
    return new Quantity(copies == null ? 1 : copies);
  }

  /** None when nothing is said. */
  static Optional<LicenceKind> licence(@Nullable LicenceKindJson kind) {
    return Optional.ofNullable(kind).map(it -> LicenceKind.labelled(it.toString()));
  }

  static CheckoutRequest checkout(CreateOrderRequestJson request) {
    return new CheckoutRequest(
        Optional.ofNullable(request.shippingAddress()).map(OrderingJson::address),
        Optional.ofNullable(request.notes())
            .map(BuyerNote::new)
            .filter(note -> !note.text().isEmpty()),
        Optional.ofNullable(request.paymentMethodId()),
        Optional.ofNullable(request.expectedTotal()));
  }

  static Optional<String> reason(CancelOrderRequestJson request) {
    return Optional.ofNullable(request.reason())
        .map(reason -> Text.optional("reason", reason, LONGEST_REASON));
  }

  static Dispatch dispatch(@Nullable FulfilSaleRequestJson request) {
    if (request == null) {
      return Dispatch.plain();
    }
    return new Dispatch(
        Optional.ofNullable(request.carrier()),
        Optional.ofNullable(request.trackingNumber()),
        Optional.ofNullable(request.note()),
        Boolean.TRUE.equals(request.untracked()));
  }

  static ShippingAddress address(ShippingAddressJson address) {
    return new ShippingAddress(
        address.fullName(),
        address.address(),
        address.city(),
        Optional.ofNullable(address.state()),
        Optional.ofNullable(address.zipCode()),
        address.country(),
        Optional.ofNullable(address.phone()));
  }

  static CartJson cart(CartView cart) {
    return CartJson.builder()
        .items(cart.lines().stream().map(OrderingJson::cartItem).toList())
        .summary(summary(cart.totals()))
        .build();
  }

  static CartItemDataJson change(CartChange change) {
    return CartItemDataJson.builder()
        .cartItem(cartItem(change.line()))
        .cart(summary(change.totals()))
        .build();
  }

  static CartSummaryJson summary(Totals totals) {
    return CartSummaryJson.builder()
        .itemsCount(totals.copies())
        .subtotal(totals.subtotal().amount())
        .tax(totals.tax().amount())
        .shipping(totals.shipping().amount())
        .total(totals.total().amount())
        .currency(currency(totals.total()))
        .build();
  }

  private static CartItemJson cartItem(CartLineView line) {
    CartArtworkJson artwork =
        CartArtworkJson.builder()
            .id(line.listed().artwork().value())
            .title(line.title())
            .imageUrl(line.imageUrl())
            .thumbnailUrl(line.thumbnailUrl().orElse(null))
            .price(line.listed().price().amount())
            .artist(person(line.artist()))
            .build();
    return CartItemJson.builder()
        .id(line.id().value())
        .artwork(artwork)
        .licence(LicenceKindJson.fromValue(line.listed().licence().label()))
        .quantity(line.quantity().copies())
        .subtotal(line.subtotal().amount())
        .available(line.isAvailable())
        .addedAt(Times.utc(line.addedAt()))
        .build();
  }

  static CreatedOrderDataJson created(
      OrderView order, AllowedOrderActions allowed, Optional<RequestedPayment> payment) {
    return CreatedOrderDataJson.builder()
        .order(order(order, allowed))
        .paymentIntent(payment.map(OrderingJson::intent).orElse(null))
        .build();
  }

  private static OrderPaymentIntentJson intent(RequestedPayment payment) {
    return OrderPaymentIntentJson.builder()
        .id(payment.intentId())
        .clientSecret(payment.clientSecret())
        .status(paymentStatus(payment.status()))
        .build();
  }

  static OrderDataJson data(OrderView order, AllowedOrderActions allowed) {
    return OrderDataJson.builder().order(order(order, allowed)).build();
  }

  private static OrderJson order(OrderView order, AllowedOrderActions allowed) {
    return OrderJson.builder()
        .id(order.id().value())
        .orderNumber(order.number().text())
        .subtotal(order.sums().subtotal().amount())
        .tax(order.sums().tax().amount())
        .shipping(order.sums().shipping().amount())
        .discount(Money.zero(order.sums().subtotal().currency()).amount())
        .total(order.sums().total().amount())
        .currency(currency(order.sums().total()))
        .status(status(order.progress().status()))
        .shippingAddress(order.address().map(OrderingJson::address).orElse(null))
        .notes(order.notes().orElse(null))
        .items(
            order.lines().stream()
                .map(
                    line ->
                        line(
                            line,
                            order.progress().status(),
                            allowed.withLines().getOrDefault(line.id(), List.of())))
                .toList())
        .allowedActions(
            allowed.withOrder().stream()
                .map(action -> OrderActionJson.fromValue(action.label()))
                .toList())
        .payment(order.payment().map(OrderingJson::payment).orElse(null))
        .expiresAt(order.progress().expiresAt().map(Times::utc).orElse(null))
        .cancelReason(
            order
                .progress()
                .reason()
                .map(reason -> CancelReasonJson.fromValue(reason.label()))
                .orElse(null))
        .createdAt(Times.utc(order.placedAt()))
        .updatedAt(Times.utc(order.changedAt()))
        .build();
  }

  private static OrderLineJson line(
      OrderView.Line line, OrderStatus order, List<OrderLineAction> allowed) {
    return OrderLineJson.builder()
        .id(line.id().value())
        .artwork(artwork(line.work()))
        .licence(CertificatesJson.sold(line.licence()))
        .price(line.sum().price().amount())
        .quantity(line.sum().quantity().copies())
        .subtotal(line.sum().gross().amount())
        .tax(line.sum().tax().amount())
        .seller(person(line.seller()))
        .fulfilment(fulfilment(line.life().handover()))
        .state(LineJson.state(order, line.state()))
        .shipBy(LineJson.utc(line.life().shipBy()))
        .sentAt(LineJson.utc(line.life().handover().map(Handover::at)))
        .deliveredAt(LineJson.deliveredAt(line.life()))
        .receivedAt(LineJson.utc(line.life().receivedAt()))
        .tracking(LineJson.tracking(line.life()))
        .cancellation(LineJson.cancellation(line.life()))
        .calledOff(LineJson.calledOff(line.life()))
        .refundedAmount(line.refunded().amount())
        .allowedActions(
            allowed.stream().map(action -> OrderLineActionJson.fromValue(action.label())).toList())
        .build();
  }

  private static OrderPaymentJson payment(OrderView.Payment payment) {
    return OrderPaymentJson.builder()
        .id(payment.id().value())
        .paymentIntentId(payment.intent().orElse(null))
        .status(paymentStatus(payment.status()))
        .paidAt(payment.paidAt().map(Times::utc).orElse(null))
        .refundedAmount(payment.refunded().amount())
        .build();
  }

  /**
   * Before the provider was asked a payment is {@code created}, which is nobody's business; after a
   * failure it waits for another card.
   */
  private static PaymentStatusJson paymentStatus(String status) {
    return switch (status) {
      case "created" -> PaymentStatusJson.PENDING;
      case "failed" -> PaymentStatusJson.REQUIRES_PAYMENT_METHOD;
      default -> PaymentStatusJson.fromValue(status);
    };
  }

  static OrderPageJson orders(Page<OrderCard> page) {
    return OrderPageJson.builder()
        .orders(page.rows().stream().map(OrderingJson::card).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static OrderCardJson card(OrderCard order) {
    return OrderCardJson.builder()
        .id(order.id().value())
        .orderNumber(order.number().text())
        .total(order.total().amount())
        .currency(currency(order.total()))
        .status(status(order.status()))
        .title(order.title())
        .imageUrl(order.imageUrl())
        .itemsCount(order.copies())
        .createdAt(Times.utc(order.placedAt()))
        .build();
  }

  static SalePageJson sales(Page<SaleView> page, SalesSummary summary) {
    SalesSummaryJson totals =
        SalesSummaryJson.builder()
            .totalSales(summary.sales().amount())
            .totalEarnings(summary.earnings().amount())
            .pendingEarnings(summary.pending().amount())
            .currency(currency(summary.sales()))
            .build();
    return SalePageJson.builder()
        .sales(page.rows().stream().map(OrderingJson::sale).toList())
        .pagination(Pages.pagination(page))
        .summary(totals)
        .build();
  }

  static SaleJson sale(SaleView sale) {
    return SaleJson.builder()
        .id(sale.id().value())
        .orderNumber(sale.number().text())
        .artwork(artwork(sale.work()))
        .buyer(person(sale.buyer()))
        .price(sale.sum().price().amount())
        .quantity(sale.sum().quantity().copies())
        .sellerEarnings(sale.earnings().amount())
        .currency(currency(sale.earnings()))
        .commissionRate(sale.commission().percent().stripTrailingZeros())
        .status(status(sale.status()))
        .fulfilment(fulfilment(sale.life().handover()))
        .state(LineJson.state(sale.status(), sale.state()))
        .shipBy(LineJson.utc(sale.life().shipBy()))
        .sentAt(LineJson.utc(sale.life().handover().map(Handover::at)))
        .deliveredAt(LineJson.deliveredAt(sale.life()))
        .receivedAt(LineJson.utc(sale.life().receivedAt()))
        .tracking(LineJson.tracking(sale.life()))
        .cancellation(LineJson.cancellation(sale.life()))
        .calledOff(LineJson.calledOff(sale.life()))
        .refundedAmount(sale.refunded().amount())
        .shippingAddress(sale.address().map(OrderingJson::address).orElse(null))
        .createdAt(Times.utc(sale.placedAt()))
        .build();
  }

  private static FulfilmentJson fulfilment(Optional<Handover> handover) {
    return handover
        .map(
            it ->
                FulfilmentJson.builder()
                    .status(FulfilmentStatusJson.FULFILLED)
                    .trackingNumber(it.dispatch().trackingNumber().orElse(null))
                    .carrier(it.dispatch().carrier().orElse(null))
                    .note(it.dispatch().note().orElse(null))
                    .fulfilledAt(Times.utc(it.at()))
                    .build())
        .orElseGet(() -> FulfilmentJson.builder().status(FulfilmentStatusJson.PENDING).build());
  }

  static OrderedArtworkJson artwork(OrderedWork work) {
    return OrderedArtworkJson.builder()
        .id(work.id().value())
        .title(work.title())
        .imageUrl(work.imageUrl())
        .thumbnailUrl(work.thumbnailUrl().orElse(null))
        .category(ArtworkCategoryJson.fromValue(work.category()))
        .build();
  }

  private static DeliveryAddressJson address(ShippingAddress address) {
    return DeliveryAddressJson.builder()
        .fullName(address.fullName())
        .address(address.address())
        .city(address.city())
        .state(address.state().orElse(null))
        .zipCode(address.zipCode().orElse(null))
        .country(address.country())
        .phone(address.phone().orElse(null))
        .build();
  }

  static PersonJson person(PersonBrief person) {
    return PersonJson.builder()
        .id(person.id().value())
        .username(person.username())
        .fullName(person.fullName().orElse(null))
        .profilePicture(person.profilePicture().orElse(null))
        .build();
  }

  private static OrderStatusJson status(OrderStatus status) {
    return OrderStatusJson.fromValue(status.label());
  }

  private static String currency(Money money) {
    return money.currency().getCurrencyCode();
  }
}
