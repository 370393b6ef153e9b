package com.onlyarts.commissions.domain;

import static com.onlyarts.commissions.domain.CommissionLapse.FINISHED;
import static com.onlyarts.commissions.domain.CommissionLapse.UNANSWERED;
import static com.onlyarts.commissions.domain.CommissionLapse.UNDECIDED;
import static com.onlyarts.commissions.domain.CommissionLapse.UNDELIVERED;
import static com.onlyarts.commissions.domain.CommissionReminder.ANSWER;
import static com.onlyarts.commissions.domain.CommissionReminder.DELIVERY;
import static com.onlyarts.commissions.domain.CommissionReminder.PAYMENT;

import com.onlyarts.commissions.domain.TimedStep.CloseUnpaid;
import com.onlyarts.commissions.domain.TimedStep.Lapse;
import com.onlyarts.commissions.domain.TimedStep.Remind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the clock does with a commission on which nobody acts, and when (R50). What was delivered
 * and lies in escrow releases itself ({@link MilestoneDates}), and is waited for here.
 */
final class CommissionTimers {
  private static final Duration ANSWER_REMINDER = Duration.ofDays(7);
  private static final Duration TO_ANSWER = Duration.ofDays(14);
  private static final Duration TO_DELIVER = Duration.ofDays(75); // where no day was agreed
  private static final Duration LONGEST_DEADLINE = Duration.ofDays(3_650);
  private static final Duration DELIVERY_REMINDER = Duration.ofDays(3);
  private static final Duration NOTHING_HAPPENED = Duration.ofDays(30);
  private static final Duration TO_DECIDE = Duration.ofDays(60); // as R106
  private static final Duration PAYMENT_REMINDER = Duration.ofDays(23);
  private static final Duration TO_PAY = Duration.ofDays(30);

  private CommissionTimers() {}

  private record Due(Instant at, TimedStep step) {}

  /** When the clock has to look at it again; empty if its state does not end by itself. */
  static Optional<Instant> next(Commission commission) {
    return steps(commission).stream().map(Due::at).min(Comparator.naturalOrder());
  }

  /** The steps whose time has come; only the end, if that is one of them. */
  static List<TimedStep> due(Commission commission, Instant now) {
    List<TimedStep> due =
        steps(commission).stream().filter(step -> !now.isBefore(step.at())).map(Due::step).toList();
    return due.stream()
        .filter(step -> !(step instanceof Remind))
        .findFirst()
        .map(List::of)
        .orElse(due);
  }

  private static List<Due> steps(Commission commission) {
    Instant since = commission.dates().since();
    return switch (commission.status()) {
      case PENDING ->
          until(
              commission,
              new Due(since.plus(TO_ANSWER), new Lapse(UNANSWERED)),
              ANSWER,
              since.plus(ANSWER_REMINDER));
      case IN_PROGRESS -> untilDelivered(commission);
      case COMPLETED ->
          commission.plan().isAnyUnpaid()
              ? until(
                  commission,
                  new Due(since.plus(TO_PAY), new CloseUnpaid()),
                  PAYMENT,
                  since.plus(PAYMENT_REMINDER))
              : List.of();
      case DISPUTED -> List.of(new Due(since.plus(TO_DECIDE), new Lapse(UNDECIDED)));
      case CANCELLED -> List.of();
    };
  }

  private static List<Due> untilDelivered(Commission commission) {
    if (commission.plan().isAnyDelivered()) {
      return List.of();
    }
    Instant due = dueOf(commission);
    Instant activeAt = commission.dates().activeAt();
    Instant end = (due.isAfter(activeAt) ? due : activeAt).plus(NOTHING_HAPPENED);
    return until(
        commission,
        new Due(end, new Lapse(commission.plan().isAllReleased() ? FINISHED : UNDELIVERED)),
        DELIVERY,
        due.minus(DELIVERY_REMINDER));
  }

  /** The end of the day that was agreed, unless it had passed when the work was taken on. */
  private static Instant dueOf(Commission commission) {
    Instant since = commission.dates().since();
    Instant latest = since.plus(LONGEST_DEADLINE);
    return commission
        .brief()
        .deadline()
        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .filter(end -> end.isAfter(since))
        .map(end -> end.isAfter(latest) ? latest : end)
        .orElseGet(() -> commission.plan().firstPaidAt().orElse(since).plus(TO_DELIVER));
  }

  private static List<Due> until(
      Commission commission, Due end, CommissionReminder reminder, Instant remindAt) {
    return commission.dates().reminded().contains(reminder)
        ? List.of(end)
        : List.of(new Due(remindAt, new Remind(reminder, end.at())), end);
  }
}
