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

  /** Keeps what has become of a payout that was locked before, and that it was looked at. */
  void save(Payout payout, Instant lookedAt);

  /** Payouts to be looked after, in the order of their ids, {@code after} the given one. */
  List<PayoutId> unseen(Unseen which, Optional<PayoutId> after, int limit);

  /**
   * Which payouts are to be looked after.
   *
   * @param in in one of these states
   * @param since not looked at since then
   * @param requestedAfter what was asked for before is not looked after any more
   */
  record Unseen(Set<PayoutStatus> in, Instant since, Instant requestedAfter) {}
}
