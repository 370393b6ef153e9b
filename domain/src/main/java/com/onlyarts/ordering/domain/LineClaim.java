package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.OrderingRejection.CaseTooEarly;
import com.onlyarts.ordering.domain.OrderingRejection.CaseTooLate;
import com.onlyarts.ordering.domain.OrderingRejection.ReasonNotPossible;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a case about a line of a paid order is about, and when it can be opened (R103).
 *
 * @param atStake what the buyer paid for these copies and has not got back
 */
public record LineClaim(OrderLine line, Money atStake) {
  private static final Duration ON_ITS_WAY = Duration.ofDays(10);
  private static final Duration FROM_PAYMENT = Duration.ofDays(100);
  private static final Duration FROM_RECEIPT = Duration.ofDays(30);
  private static final Duration FROM_DOWNLOAD = Duration.ofDays(14);
  private static final Set<CaseReason> OF_FILES =
      EnumSet.of(
          CaseReason.FILE_DEFECTIVE,
          CaseReason.NOT_AS_DESCRIBED,
          CaseReason.WRONG_ITEM,
          CaseReason.NOT_AUTHENTIC);
  private static final Set<CaseReason> OF_THINGS =
      EnumSet.of(
          CaseReason.NOT_RECEIVED,
          CaseReason.NOT_AS_DESCRIBED,
          CaseReason.DAMAGED,
          CaseReason.WRONG_ITEM,
          CaseReason.NOT_AUTHENTIC);

  /**
   * The claim, if a case for this reason is possible now.
   *
   * @param copies of how many copies; of all if empty
   * @param infringingSince when the work was found to infringe somebody's rights, if it was: the
   *     time to say so begins again (R126)
   * @throws Rejected {@link ReasonNotPossible}, {@link CaseTooEarly}, {@link CaseTooLate}
   * @throws InvalidValue for more copies than were bought
   */
  static LineClaim of(
      OrderLine line,
      Instant paidAt,
      CaseReason reason,
      OptionalInt copies,
      Optional<Instant> infringingSince,
      Instant now) {
    boolean fits = (line.digital() ? OF_FILES : OF_THINGS).contains(reason);
    if (!fits || line.state() == LineState.RETURNED) {
      throw new Rejected(new ReasonNotPossible(reason));
    }
    if (reason == CaseReason.NOT_RECEIVED) {
      requireNotEarlier(due(line, reason), now);
      requireNotLater(paidAt.plus(FROM_PAYMENT), now);
    } else {
      requireSent(line, reason);
      line.life()
          .receivedAt()
          .map(at -> infringingSince.filter(at::isBefore).orElse(at))
          .map(at -> at.plus(line.digital() ? FROM_DOWNLOAD : FROM_RECEIPT))
          .ifPresent(until -> requireNotLater(until, now));
    }
    return new LineClaim(line, atStake(line, copies));
  }

  /** When an unsent line should have been sent, or a sent one should have arrived. */
  private static Instant due(OrderLine line, CaseReason reason) {
    Optional<Instant> arrival = line.handover().map(sent -> sent.at().plus(ON_ITS_WAY));
    return arrival
        .or(() -> line.life().shipBy())
        .orElseThrow(() -> new Rejected(new ReasonNotPossible(reason)));
  }

  private static void requireSent(OrderLine line, CaseReason reason) {
    if (line.handover().isEmpty()) {
      throw new Rejected(new ReasonNotPossible(reason));
    }
  }

  private static void requireNotEarlier(Instant from, Instant now) {
    if (now.isBefore(from)) {
      throw new Rejected(new CaseTooEarly(from));
    }
  }

  private static void requireNotLater(Instant until, Instant now) {
    if (now.isAfter(until)) {
      throw new Rejected(new CaseTooLate(until));
    }
  }

  private static Money atStake(OrderLine line, OptionalInt copies) {
    int bought = line.sum().quantity().copies();
    int claimed = copies.orElse(bought);
    if (claimed > bought) {
      throw new InvalidValue("copies", "must be at most the %d that were bought".formatted(bought));
    }
    Money part =
        line.total()
            .times(
                BigDecimal.valueOf(claimed)
                    .divide(BigDecimal.valueOf(bought), MathContext.DECIMAL64));
    return part.compareTo(line.left()) > 0 ? line.left() : part;
  }
}
