package com.onlyarts.payments.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a refund is to take of a payment (R37). */
public sealed interface RefundScope {

  /** All that is left of the payment. */
  static RefundScope rest() {
    return new Rest();
  }

  /** So much of the whole; every seller gives back their part of it. */
  static RefundScope part(Money amount) {
    return new Part(amount);
  }

  /** So much of each of these lines; only their sellers give back. */
  static RefundScope lines(Map<UUID, Money> amounts) {
    return new Lines(
        amounts.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, line -> Optional.of(line.getValue()))));
  }

  /** All that is left of these lines. */
  static RefundScope wholeLines(Collection<UUID> lines) {
    return new Lines(lines.stream().distinct().collect(toMap(identity(), _ -> Optional.empty())));
  }

  /** All that is left of the payment. */
  record Rest() implements RefundScope {}

  /**
   * So much of the whole.
   *
   * @param amount more than nothing
   */
  record Part(Money amount) implements RefundScope {
    public Part {
      requirePositive("amount", amount);
    }
  }

  /**
   * So much of each of these lines; only their sellers give back.
   *
   * @param amounts at least one, each more than nothing; all that is left of a line if empty
   */
  record Lines(Map<UUID, Optional<Money>> amounts) implements RefundScope {
    public Lines {
      amounts = Map.copyOf(amounts);
      if (amounts.isEmpty()) {
        throw new InvalidValue("lines", "must name at least one line");
      }
      amounts.values().forEach(amount -> amount.ifPresent(it -> requirePositive("lines", it)));
    }
  }

  private static void requirePositive(String field, Money amount) {
    if (!amount.isPositive()) {
      throw new InvalidValue(field, "must be more than nothing");
    }
  }
}
