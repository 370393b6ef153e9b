package com.onlyarts.ordering.rest;

import com.onlyarts.contract.api.DeliveriesApi;
import com.onlyarts.contract.model.AnswerCancellationRequestJson;
import com.onlyarts.contract.model.AnswerCancellationResponseJson;
import com.onlyarts.contract.model.CancelOrderItemResponseJson;
import com.onlyarts.contract.model.OrderDataJson;
import com.onlyarts.contract.model.ReceiveOrderItemResponseJson;
import com.onlyarts.contract.model.RefundSaleRequestJson;
import com.onlyarts.contract.model.RefundSaleResponseJson;
import com.onlyarts.contract.model.RequestCancellationResponseJson;
import com.onlyarts.contract.model.SaleDataJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.ordering.application.ReceivingOrders;
import com.onlyarts.ordering.application.RefundingSales;
import com.onlyarts.ordering.application.ReviewingOrders;
import com.onlyarts.ordering.application.ReviewingSales;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.util.Optional;
import java.util.UUID;

/** The operations of the tag Deliveries. */
public final class DeliveriesResource implements DeliveriesApi {
  private final ReceivingOrders receiving;
  private final RefundingSales refunding;
  private final ReviewingOrders orders;
  private final ReviewingSales sales;
  private final CurrentCaller caller;

  public DeliveriesResource(
      ReceivingOrders receiving,
      RefundingSales refunding,
      ReviewingOrders orders,
      ReviewingSales sales,
      CurrentCaller caller) {
    this.receiving = receiving;
    this.refunding = refunding;
    this.orders = orders;
    this.sales = sales;
    this.caller = caller;
  }

  @Override
  public ReceiveOrderItemResponseJson receiveOrderItem(UUID orderId, UUID lineId) {
    Caller buyer = caller.required();
    receiving.receive(buyer, new OrderId(orderId), new OrderLineId(lineId));
    return ReceiveOrderItemResponseJson.builder().data(order(buyer, orderId)).build();
  }

  @Override
  public CancelOrderItemResponseJson cancelOrderItem(UUID orderId, UUID lineId) {
    Caller buyer = caller.required();
    receiving.callOff(buyer, new OrderId(orderId), new OrderLineId(lineId));
    return CancelOrderItemResponseJson.builder().data(order(buyer, orderId)).build();
  }

  @Override
  public RequestCancellationResponseJson requestCancellation(UUID orderId) {
    Caller buyer = caller.required();
    receiving.askToCancel(buyer, new OrderId(orderId));
    return RequestCancellationResponseJson.builder().data(order(buyer, orderId)).build();
  }

  @Override
  public AnswerCancellationResponseJson answerCancellation(
      UUID saleId, AnswerCancellationRequestJson request) {
    Caller seller = caller.required();
    refunding.answer(seller, new OrderLineId(saleId), request.accept());
    return AnswerCancellationResponseJson.builder().data(sale(seller, saleId)).build();
  }

  @Override
  public RefundSaleResponseJson refundSale(UUID saleId, RefundSaleRequestJson request) {
    Caller seller = caller.required();
    refunding.refund(
        seller, new OrderLineId(saleId), Optional.ofNullable(request.amount()), request.reason());
    return RefundSaleResponseJson.builder().data(sale(seller, saleId)).build();
  }

  private OrderDataJson order(Caller buyer, UUID id) {
    OrderId order = new OrderId(id);
    return OrderingJson.data(orders.show(buyer, order), orders.allowed(buyer, order));
  }

  private SaleDataJson sale(Caller seller, UUID id) {
    return SaleDataJson.builder()
        .sale(OrderingJson.sale(sales.show(seller, new OrderLineId(id))))
        .build();
  }
}
