package com.onlyarts.payments.api;

import com.onlyarts.payments.domain.PaymentId;
import java.util.UUID;

/**
 * Keeps a seller from having what was earned with a line while it is contested, wherever the money
 * stands: what is pending stays pending, and what was released already is withheld from payouts
 * (R104). Nothing else of the seller is touched.
 */
public interface ShareHolds {

  /** Withholds what is earned with the line; in the caller's transaction, as is {@link #thaw}. */
  void freeze(PaymentId payment, UUID line);

  /** Lets go of it again. */
  void thaw(PaymentId payment, UUID line);
}
