package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.domain.OrderLineId;
import java.util.Optional;

/** Lines of orders as their sellers see them (R39). */
public interface Sales {

  /** What somebody sold, the latest first: every line but those of cancelled orders. */
  Page<SaleView> of(PersonId seller, PageRequest request);

  /** What all of somebody's sales come to. */
  SalesSummary summaryOf(PersonId seller);

  /** One sale, if it is this person's. */
  Optional<SaleView> find(OrderLineId id, PersonId seller);
}
