package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderStatus;
import java.util.Optional;

/** Orders as their buyers see them. */
public interface OrderHistory {

  /** What somebody ordered, the latest first. */
  Page<OrderCard> of(PersonId buyer, Optional<OrderStatus> status, PageRequest request);

  /** One order in full, whoever's it is; who may see it is decided by the caller of this. */
  Optional<OrderView> find(OrderId id);
}
