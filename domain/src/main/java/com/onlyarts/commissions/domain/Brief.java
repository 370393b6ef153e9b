package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a client would like to have made: a title of at most 255 characters, a description of at
 * most 10,000, up to 20 pictures to go by, a budget from nothing to 99,999,999.99, and perhaps a
 * day by which.
 */
public record Brief(
    String title,
    String description,
    List<String> referenceImages,
    Money budget,
    Optional<LocalDate> deadline) {
  public static final int LONGEST_TITLE = 255;
  public static final int LONGEST_DESCRIPTION = 10_000;
  public static final int MOST_IMAGES = 20;
  private static final int LAST_YEAR = 9_999;

  public Brief {
    title = Text.required("title", title, LONGEST_TITLE);
    description = Text.required("description", description, LONGEST_DESCRIPTION);
    referenceImages = List.copyOf(referenceImages);
    if (referenceImages.size() > MOST_IMAGES) {
      throw new InvalidValue(
          "referenceImages", "must be at most %d pictures".formatted(MOST_IMAGES));
    }
    CurrencyTerms.requirePrice("budget", budget);
    if (deadline.filter(day -> day.getYear() < 1 || day.getYear() > LAST_YEAR).isPresent()) {
      throw new InvalidValue("deadline", "must be a day of the years 1 to 9999");
    }
  }
}
