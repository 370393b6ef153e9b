package com.onlyarts.ordering.rest;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.contract.api.CartApi;
import com.onlyarts.contract.model.AddCartItemRequestJson;
import com.onlyarts.contract.model.AddCartItemResponseJson;
import com.onlyarts.contract.model.CartDataJson;
import com.onlyarts.contract.model.CartSummaryDataJson;
import com.onlyarts.contract.model.ClearCartResponseJson;
import com.onlyarts.contract.model.GetCartResponseJson;
import com.onlyarts.contract.model.RemoveCartItemResponseJson;
import com.onlyarts.contract.model.UpdateCartItemRequestJson;
import com.onlyarts.contract.model.UpdateCartItemResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.ordering.application.CartChange;
import com.onlyarts.ordering.application.CartView;
import com.onlyarts.ordering.application.FillingCart;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.Totals;
import java.util.UUID;

/** The operations of the tag Cart. */
public final class CartResource implements CartApi {
  private final FillingCart filling;
  private final CurrentCaller caller;

  public CartResource(FillingCart filling, CurrentCaller caller) {
    this.filling = filling;
    this.caller = caller;
  }

  @Override
  public GetCartResponseJson getCart() {
    CartView cart = filling.show(caller.required());
    return GetCartResponseJson.builder()
        .data(CartDataJson.builder().cart(OrderingJson.cart(cart)).build())
        .build();
  }

  @Override
  public AddCartItemResponseJson addCartItem(AddCartItemRequestJson request) {
    CartChange change =
        filling.add(
            caller.required(),
            new ArtworkId(request.artworkId()),
            OrderingJson.licence(request.licence()),
            OrderingJson.quantity(request.quantity()));
    return AddCartItemResponseJson.builder().data(OrderingJson.change(change)).build();
  }

  @Override
  public UpdateCartItemResponseJson updateCartItem(UUID itemId, UpdateCartItemRequestJson request) {
    CartChange change =
        filling.change(
            caller.required(),
            new CartLineId(itemId),
            OrderingJson.quantity(request.quantity()),
            OrderingJson.licence(request.licence().said().orElse(null)));
    return UpdateCartItemResponseJson.builder().data(OrderingJson.change(change)).build();
  }

  @Override
  public RemoveCartItemResponseJson removeCartItem(UUID itemId) {
    Totals totals = filling.remove(caller.required(), new CartLineId(itemId));
    return RemoveCartItemResponseJson.builder()
        .data(CartSummaryDataJson.builder().cart(OrderingJson.summary(totals)).build())
        .build();
  }

  @Override
  public ClearCartResponseJson clearCart() {
    filling.clear(caller.required().person());
    return ClearCartResponseJson.builder().build();
  }
}
