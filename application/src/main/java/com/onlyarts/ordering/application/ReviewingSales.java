package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.application.port.SaleView;
import com.onlyarts.ordering.application.port.Sales;
import com.onlyarts.ordering.application.port.SalesSummary;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;

/** An artist looks at what was sold and what it brings (R39). */
public final class ReviewingSales {
  private final Sales sales;

  public ReviewingSales(Sales sales) {
    this.sales = sales;
  }

  /** What the caller sold, the latest first. */
  public Page<SaleView> list(Caller seller, PageRequest request) {
    return sales.of(seller.person(), request);
  }

  /** What all of it comes to. */
  public SalesSummary summary(Caller seller) {
    return sales.summaryOf(seller.person());
  }

  /** One sale; another's is unknown (R2). */
  public SaleView show(Caller seller, OrderLineId id) {
    return sales.find(id, seller.person()).orElseThrow(() -> new Rejected(new SaleNotFound(id)));
  }
}
