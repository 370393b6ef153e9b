package com.onlyarts.ordering.domain;

import static com.onlyarts.ordering.domain.LineReminder.ADDRESS;
import static com.onlyarts.ordering.domain.LineReminder.NO_ADDRESS;
import static com.onlyarts.ordering.domain.LineReminder.RECEIPT;
import static com.onlyarts.ordering.domain.LineReminder.SEND_NOW;
import static com.onlyarts.ordering.domain.LineReminder.SEND_SOON;

import com.onlyarts.ordering.domain.LineStep.CallOff;
import com.onlyarts.ordering.domain.LineStep.Receive;
import com.onlyarts.ordering.domain.LineStep.Remind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the clock does with a line on which nobody acts, and when: every state that is not an end
 * has a step that leads out of it.
 */
final class LineTimers {
  private static final Duration FIRST_REMINDER = Duration.ofDays(3); // R100
  private static final Duration NEVER_SENT = Duration.ofDays(14);
  private static final Duration TRACKED = Duration.ofDays(14); // R102
  private static final Duration UNTRACKED = Duration.ofDays(21);
  private static final Duration DOWNLOADED = Duration.ofDays(7);
  private static final Duration RECEIPT_REMINDER = Duration.ofDays(2);
  private static final Duration ADDRESS_REMINDER = Duration.ofDays(14); // R109
  private static final Duration SELLER_MAY_CANCEL = Duration.ofDays(30);
  private static final Duration NEVER_ADDRESSED = Duration.ofDays(60);
  private static final Duration SELLER_GONE = Duration.ofDays(7); // R116

  private LineTimers() {}

  private record Due(Instant at, LineStep step) {}

  /** When the clock has to look at this line again; empty once it is at its end. */
  static Optional<Instant> next(OrderLine line, Instant paidAt) {
    return steps(line, paidAt).stream().map(Due::at).min(Comparator.naturalOrder());
  }

  /**
   * The steps whose time has come, the earliest first. After one that ends the line, or that
   * changes its state, there is no other; of two reminders only the later still makes sense.
   */
  static List<LineStep> due(OrderLine line, Instant paidAt, Instant now) {
    List<LineStep> due =
        steps(line, paidAt).stream()
            .filter(step -> !now.isBefore(step.at()))
            .sorted(Comparator.comparing(Due::at))
            .map(Due::step)
            .toList();
    return due.stream()
        .filter(step -> !(step instanceof Remind))
        .findFirst()
        .map(List::of)
        .orElse(due);
  }

  private static List<Due> steps(OrderLine line, Instant paidAt) {
    LineLife life = line.life();
    if (line.state() == LineState.RETURNED || line.state() == LineState.RECEIVED) {
      return List.of();
    }
    return life.handover()
        .map(sent -> untilReceived(line, sent))
        .orElseGet(() -> untilSent(life, paidAt));
  }

  private static List<Due> untilReceived(OrderLine line, Handover sent) {
    if (line.digital()) {
      return List.of(new Due(sent.at().plus(DOWNLOADED), new Receive(false)));
    }
    Instant last = sent.at().plus(sent.dispatch().isTracked() ? TRACKED : UNTRACKED);
    Instant received =
        line.life().delivered().map(CarrierWord::countsAt).filter(last::isAfter).orElse(last);
    List<Due> steps = new ArrayList<>();
    steps.add(new Due(received, new Receive(received.isBefore(last))));
    remind(steps, line.life(), RECEIPT, received.minus(RECEIPT_REMINDER));
    return steps;
  }

  private static List<Due> untilSent(LineLife life, Instant paidAt) {
    List<Due> steps = new ArrayList<>();
    life.shipBy()
        .ifPresentOrElse(
            shipBy -> untilShipped(steps, life, shipBy), () -> untilAddressed(steps, life, paidAt));
    life.cancellation()
        .filter(CancellationRequest::isOpen)
        .ifPresent(
            request ->
                steps.add(new Due(request.answerBy(), new CallOff(CallOffReason.UNANSWERED))));
    life.sellerGone()
        .ifPresent(
            since ->
                steps.add(
                    new Due(since.plus(SELLER_GONE), new CallOff(CallOffReason.SELLER_GONE))));
    return steps;
  }

  private static void untilShipped(List<Due> steps, LineLife life, Instant shipBy) {
    Instant third = shipBy.minus(Duration.ofDays(life.processingDays())).plus(FIRST_REMINDER);
    if (third.isBefore(shipBy)) {
      remind(steps, life, SEND_SOON, third);
    }
    remind(steps, life, SEND_NOW, shipBy);
    steps.add(new Due(shipBy.plus(NEVER_SENT), new CallOff(CallOffReason.NEVER_SENT)));
  }

  private static void untilAddressed(List<Due> steps, LineLife life, Instant paidAt) {
    remind(steps, life, ADDRESS, paidAt.plus(ADDRESS_REMINDER));
    remind(steps, life, NO_ADDRESS, paidAt.plus(SELLER_MAY_CANCEL));
    steps.add(new Due(paidAt.plus(NEVER_ADDRESSED), new CallOff(CallOffReason.NO_ADDRESS)));
  }

  private static void remind(List<Due> steps, LineLife life, LineReminder of, Instant at) {
    if (!life.reminded().contains(of)) {
      steps.add(new Due(at, new Remind(of)));
    }
  }
}
