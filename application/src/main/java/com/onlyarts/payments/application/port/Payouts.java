package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All payouts there are. */
public interface Payouts {

  void add(Payout payout);

  /** The payout, locked until the transaction ends. */
  Optional<Payout> lock(PayoutId id);

  /** Keeps what has become of a payout that was locked before. */
  void save(Payout payout);

  /** Payouts in one of these states that were asked for before that instant; {@code after} the given one, in the order of their ids. */
  List<PayoutId> standing(String provider, Set<PayoutStatus> in, Instant before, Optional<PayoutId> after, int limit);
}
