package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a row of an import would become: a work as anybody else's, by the same value objects, or
 * everything that is wrong with it (R280).
 *
 * @param details empty if anything is wrong
 * @param editionSize how many copies; empty for what is customary for the category (R21)
 * @param faults all that is wrong with it, in the order of the contract's members
 */
public record ImportDraft(
    Optional<ArtworkDetails> details, OptionalInt editionSize, List<RowFault> faults) {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(?:[.,]\\d{1,6})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
  private static final int MOST_COPIES = 1_000_000;
  private static final Set<String> YES = Set.of("true", "yes", "1");
  private static final Set<String> NO = Set.of("false", "no", "0");

  public ImportDraft {
    faults = List.copyOf(faults);
  }

  /**
   * Reads a row.
   *
   * @param picture where its picture is or will be; empty where the row names an address itself
   */
  public static ImportDraft of(
      GivenWork given, Optional<String> picture, ImportDefaults defaults, ImportTerms terms) {
    return new Reading(given, defaults, terms).draft(picture);
  }

  /** One row being read, and what is wrong with it so far. */
  private static final class Reading {
    private final GivenWork given;
    private final ImportDefaults defaults;
    private final ImportTerms terms;
    private final List<RowFault> faults = new ArrayList<>();

    Reading(GivenWork given, ImportDefaults defaults, ImportTerms terms) {
      this.given = given;
      this.defaults = defaults;
      this.terms = terms;
    }

    ImportDraft draft(Optional<String> picture) {
      Optional<Title> title = required("title", read("title", Title::new));
      Optional<String> image =
          picture.or(
              () ->
                  required(
                      "imageUrl",
                      read("imageUrl", text -> terms.links().accept("imageUrl", text))));
      Optional<Price> price =
          required("price", read("price", text -> price("price", text)).or(defaults::price));
      Optional<Price> original = read("originalPrice", text -> price("originalPrice", text));
      Optional<Category> category =
          required("category", read("category", Reading::category).or(defaults::category));
      Optional<Tags> tags = read("tags", text -> new Tags(words(text)));
      Optional<Boolean> forSale = read("isForSale", Reading::decision);
      Optional<Integer> days = read("processingDays", text -> count("processingDays", text));
      Optional<Integer> copies = read("editionSize", text -> copies("editionSize", text));
      if (!faults.isEmpty()) {
        return wrong();
      }
      Optional<ArtworkDetails> details =
          tried(
              () ->
                  new ArtworkDetails(
                      title.orElseThrow(),
                      given.said("description"),
                      image.orElseThrow(),
                      Optional.empty(),
                      price.orElseThrow(),
                      original,
                      category.orElseThrow(),
                      tags.orElseGet(Tags::none),
                      given.said("dimensions"),
                      OptionalInt.empty(),
                      forSale.orElse(true),
                      days.orElse(ArtworkDetails.USUAL_PROCESSING_DAYS)));
      return new ImportDraft(
          details, copies.map(OptionalInt::of).orElse(OptionalInt.empty()), faults);
    }

    private ImportDraft wrong() {
      return new ImportDraft(Optional.empty(), OptionalInt.empty(), faults);
    }

    private <T> Optional<T> read(String member, Function<String, T> reader) {
      return given.said(member).flatMap(text -> tried(() -> reader.apply(text)));
    }

    private <T> Optional<T> tried(Supplier<T> reader) {
      try {
        return Optional.of(reader.get());
      } catch (InvalidValue e) {
        faults.add(new RowFault(e.field(), e.reason()));
        return Optional.empty();
      }
    }

    /** Says that a member is missing, unless something is wrong with it already. */
    private <T> Optional<T> required(String member, Optional<T> value) {
      if (value.isEmpty() && faults.stream().noneMatch(fault -> fault.field().equals(member))) {
        faults.add(new RowFault(member, "is required"));
      }
      return value;
    }

    private Price price(String member, String text) {
      given
          .said("currency")
          .filter(code -> !code.equalsIgnoreCase(terms.currency().getCurrencyCode()))
          .ifPresent(
              _ -> {
                throw new InvalidValue(member, "must be in " + terms.currency().getCurrencyCode());
              });
      if (!AMOUNT.matcher(text).matches()) {
        throw new InvalidValue(member, "must be an amount such as 12.50");
      }
      try {
        return Price.of(new BigDecimal(text.replace(',', '.')), terms.currency());
      } catch (InvalidValue e) {
        throw new InvalidValue(member, e.reason());
      }
    }

    private static Category category(String text) {
      return Arrays.stream(Category.values())
          .filter(category -> category.label().equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new InvalidValue(
                      "category",
                      "must be one of "
                          + String.join(
                              ", ",
                              Arrays.stream(Category.values()).map(Category::label).toList())));
    }

    private static List<String> words(String text) {
      return Arrays.stream(text.split(",", -1))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .toList();
    }

    private static boolean decision(String text) {
      String word = text.toLowerCase(Locale.ROOT);
      if (!YES.contains(word) && !NO.contains(word)) {
        throw new InvalidValue("isForSale", "must be true or false");
      }
      return YES.contains(word);
    }

    private static int count(String member, String text) {
      if (!COUNT.matcher(text).matches()) {
        throw new InvalidValue(member, "must be a whole number");
      }
      return Integer.parseInt(text);
    }

    private static int copies(String member, String text) {
      int copies = count(member, text);
      if (copies > MOST_COPIES) {
        throw new InvalidValue(member, "must be at most 1000000");
      }
      return Edition.of(copies).size().orElseThrow();
    }
  }
}
