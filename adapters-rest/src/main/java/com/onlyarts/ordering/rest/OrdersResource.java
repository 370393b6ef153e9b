package com.onlyarts.ordering.rest;

import com.onlyarts.contract.api.OrdersApi;
import com.onlyarts.contract.model.CancelOrderRequestJson;
import com.onlyarts.contract.model.CancelOrderResponseJson;
import com.onlyarts.contract.model.CreateOrderRequestJson;
import com.onlyarts.contract.model.CreateOrderResponseJson;
import com.onlyarts.contract.model.FulfilSaleRequestJson;
import com.onlyarts.contract.model.FulfilSaleResponseJson;
import com.onlyarts.contract.model.GetOrderResponseJson;
import com.onlyarts.contract.model.ListOrdersResponseJson;
import com.onlyarts.contract.model.ListSalesResponseJson;
import com.onlyarts.contract.model.OrderDataJson;
import com.onlyarts.contract.model.OrderStatusJson;
import com.onlyarts.contract.model.SaleDataJson;
import com.onlyarts.contract.model.UpdateOrderRequestJson;
import com.onlyarts.contract.model.UpdateOrderResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.ordering.application.ChangingOrders;
import com.onlyarts.ordering.application.FulfillingSales;
import com.onlyarts.ordering.application.PlacedOrder;
import com.onlyarts.ordering.application.PlacingOrders;
import com.onlyarts.ordering.application.ReviewingOrders;
import com.onlyarts.ordering.application.ReviewingSales;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderStatus;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Orders. */
public final class OrdersResource implements OrdersApi {
  private final PlacingOrders placing;
  private final ChangingOrders changing;
  private final FulfillingSales fulfilling;
  private final ReviewingOrders orders;
  private final ReviewingSales sales;
  private final CurrentCaller caller;

  public OrdersResource(
      PlacingOrders placing,
      ChangingOrders changing,
      FulfillingSales fulfilling,
      ReviewingOrders orders,
      ReviewingSales sales,
      CurrentCaller caller) {
    this.placing = placing;
    this.changing = changing;
    this.fulfilling = fulfilling;
    this.orders = orders;
    this.sales = sales;
    this.caller = caller;
  }

  @Override
  public CreateOrderResponseJson createOrder(CreateOrderRequestJson request) {
    Caller buyer = caller.required();
    PlacedOrder placed = placing.place(buyer, OrderingJson.checkout(request));
    return CreateOrderResponseJson.builder()
        .data(
            OrderingJson.created(
                orders.show(buyer, placed.order()), placed.allowed(), placed.payment()))
        .build();
  }

  @Override
  public ListOrdersResponseJson listOrders(
      @Nullable OrderStatusJson status, Long page, Integer limit, @Nullable String cursor) {
    Optional<OrderStatus> wanted =
        Optional.ofNullable(status).map(it -> OrderStatus.labelled(it.toString()));
    PageRequest request = Pages.request(page, limit, cursor);
    return ListOrdersResponseJson.builder()
        .data(OrderingJson.orders(orders.list(caller.required(), wanted, request)))
        .build();
  }

  @Override
  public GetOrderResponseJson getOrder(UUID orderId) {
    return GetOrderResponseJson.builder()
        .data(order(caller.required(), new OrderId(orderId)))
        .build();
  }

  @Override
  public UpdateOrderResponseJson updateOrder(UUID orderId, UpdateOrderRequestJson request) {
    Caller buyer = caller.required();
    OrderId id = new OrderId(orderId);
    changing.sendTo(buyer, id, OrderingJson.address(request.shippingAddress()));
    return UpdateOrderResponseJson.builder().data(order(buyer, id)).build();
  }

  @Override
  public CancelOrderResponseJson cancelOrder(
      UUID orderId, @Nullable CancelOrderRequestJson request) {
    Caller buyer = caller.required();
    OrderId id = new OrderId(orderId);
    changing.cancel(buyer, id, Optional.ofNullable(request).flatMap(OrderingJson::reason));
    return CancelOrderResponseJson.builder().data(order(buyer, id)).build();
  }

  private OrderDataJson order(Caller viewer, OrderId id) {
    return OrderingJson.data(orders.show(viewer, id), orders.allowed(viewer, id));
  }

  @Override
  public ListSalesResponseJson listSales(Long page, Integer limit, @Nullable String cursor) {
    Caller seller = caller.required();
    PageRequest request = Pages.request(page, limit, cursor);
    return ListSalesResponseJson.builder()
        .data(OrderingJson.sales(sales.list(seller, request), sales.summary(seller)))
        .build();
  }

  @Override
  public FulfilSaleResponseJson fulfilSale(UUID saleId, @Nullable FulfilSaleRequestJson request) {
    Caller seller = caller.required();
    OrderLineId id = new OrderLineId(saleId);
    fulfilling.fulfil(seller, id, OrderingJson.dispatch(request));
    return FulfilSaleResponseJson.builder()
        .data(SaleDataJson.builder().sale(OrderingJson.sale(sales.show(seller, id))).build())
        .build();
  }
}
