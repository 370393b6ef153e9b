package com.onlyarts.ordering.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a line: paid, sent, received, or called off (R100 to R102, R108, R116).
 *
 * @param processingDays within how many days of the payment it is sent, as the work said then
 * @param shipBy when it should have been sent; from the payment on, or from the address where that
 *     comes later, and never of what is digital
 * @param handover present once it was sent, or could be downloaded
 * @param delivered present once the carrier of what was sent says that it arrived
 * @param sellerGone since when its seller's account has been closed or suspended
 * @param reminded what was told once and is not told again
 */
public record LineLife(
    int processingDays,
    Optional<Instant> shipBy,
    Optional<Handover> handover,
    Optional<CarrierWord> delivered,
    Optional<Instant> receivedAt,
    Optional<CallOff> calledOff,
    Optional<CancellationRequest> cancellation,
    Optional<Instant> sellerGone,
    Set<LineReminder> reminded) {

  public LineLife {
    reminded = Set.copyOf(reminded);
  }

  /** Of a line that was just ordered. */
  public static LineLife ordered(int processingDays) {
    return new LineLife(
        processingDays,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  /** Whether it is still to be sent. */
  public boolean isUnsent() {
    return handover.isEmpty() && calledOff.isEmpty();
  }

  /**
   * Where it stands, once it was paid.
   *
   * @param returned whether all that was paid for it has gone back
   */
  public LineState state(boolean returned) {
    if (returned || calledOff.isPresent()) {
      return LineState.RETURNED;
    }
    if (receivedAt.isPresent()) {
      return LineState.RECEIVED;
    }
    return handover.isPresent() ? LineState.SENT : LineState.PAID;
  }

  /** Whether the buyer asked to call it off, and waits for the answer (R108). */
  public boolean isCancellationOpen() {
    return isUnsent() && cancellation.filter(CancellationRequest::isOpen).isPresent();
  }

  /** From now on its days count, unless they do already. */
  LineLife due(Instant from) {
    return new LineLife(
        processingDays,
        shipBy.or(() -> Optional.of(from.plus(Duration.ofDays(processingDays)))),
        handover,
        delivered,
        receivedAt,
        calledOff,
        cancellation,
        sellerGone,
        reminded);
  }

  /** It was sent, which is also an answer to whoever asked to call it off. */
  LineLife sent(Handover how) {
    return new LineLife(
        processingDays,
        shipBy,
        Optional.of(how),
        delivered.filter(_ -> handover.filter(before -> isSameParcel(before, how)).isPresent()),
        receivedAt,
        calledOff,
        cancellation.map(request -> request.isOpen() ? request.declined(how.at()) : request),
        sellerGone,
        reminded);
  }

  private static boolean isSameParcel(Handover one, Handover other) {
    return one.dispatch().carrier().equals(other.dispatch().carrier())
        && one.dispatch().trackingNumber().equals(other.dispatch().trackingNumber());
  }

  /** Its carrier says that it arrived, or that does not count yet. */
  LineLife delivered(CarrierWord word) {
    return new LineLife(
        processingDays,
        shipBy,
        handover,
        Optional.of(word),
        receivedAt,
        calledOff,
        cancellation,
        sellerGone,
        reminded);
  }

  LineLife received(Instant now) {
    return new LineLife(
        processingDays,
        shipBy,
        handover,
        delivered,
        Optional.of(now),
        calledOff,
        cancellation,
        sellerGone,
        reminded);
  }

  LineLife calledOff(CallOff why) {
    return new LineLife(
        processingDays,
        shipBy,
        handover,
        delivered,
        receivedAt,
        Optional.of(why),
        cancellation,
        sellerGone,
        reminded);
  }

  LineLife asked(CancellationRequest request) {
    return new LineLife(
        processingDays,
        shipBy,
        handover,
        delivered,
        receivedAt,
        calledOff,
        Optional.of(request),
        sellerGone,
        reminded);
  }

  LineLife sellerGone(Optional<Instant> since) {
    return new LineLife(
        processingDays,
        shipBy,
        handover,
        delivered,
        receivedAt,
        calledOff,
        cancellation,
        since,
        reminded);
  }

  LineLife reminded(Set<LineReminder> of) {
    EnumSet<LineReminder> all = EnumSet.copyOf(of);
    all.addAll(reminded);
    return new LineLife(
        processingDays,
        shipBy,
        handover,
        delivered,
        receivedAt,
        calledOff,
        cancellation,
        sellerGone,
        all);
  }
}
