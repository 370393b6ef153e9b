package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * What people call an order: {@code OA-20240115-001}, the UTC day and at least three digits (R33).
 */
public record OrderNumber(String text) {
  private static final Pattern FORM = Pattern.compile("OA-\\d{8}-\\d{3,}");

  public OrderNumber {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidValue("orderNumber", "must look like OA-20240115-001");
    }
  }

  /** The number of a UTC day's first, second, third … order. */
  public static OrderNumber of(LocalDate day, int number) {
    return new OrderNumber(
        "OA-%s-%03d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day), number));
  }
}
