package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.domain.OrderLineId;
import java.util.Optional;

/** Paid lines with the files that they bought. */
public interface Library {

  /** What somebody has bought that delivers files, the latest payment first; revoked lines too. */
  Page<LibraryItem> of(PersonId buyer, PageRequest request);

  /** A paid line, with its files if it has any. */
  Optional<LibraryItem> find(OrderLineId line);
}
