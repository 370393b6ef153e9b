package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.OptionalInt;

/**
 * How many copies of a work there are, and where they are (R21). A copy is available, held for
 * somebody's checkout, or sold.
 *
 * @param size how many copies there will ever be; empty for an open edition, which has no end
 * @param sold copies paid for
 * @param held copies set aside for orders awaiting payment
 */
public record Edition(OptionalInt size, int sold, int held) {

  public Edition {
    if (size.isPresent() && size.getAsInt() < 1) {
      throw new InvalidValue("editionSize", "must be at least 1");
    }
    if (sold < 0 || held < 0 || (size.isPresent() && sold + held > size.getAsInt())) {
      throw new InvalidValue("editionSize", "must not be below the copies sold and held");
    }
  }

  /** As many copies as anybody wants. */
  public static Edition open() {
    return new Edition(OptionalInt.empty(), 0, 0);
  }

  public static Edition of(int size) {
    return new Edition(OptionalInt.of(size), 0, 0);
  }

  /** The edition a work of this category has when the artist does not say (R21). */
  public static Edition customaryFor(Category category) {
    return category.isUnique() ? of(1) : open();
  }

  /** Copies that can still be ordered; empty when there is no end to them. */
  public OptionalInt available() {
    return size.isPresent() ? OptionalInt.of(size.getAsInt() - sold - held) : OptionalInt.empty();
  }

  public boolean offers(int copies) {
    return size.isEmpty() || available().getAsInt() >= copies;
  }

  /** Whether the last copy is sold; copies that are merely held may come back. */
  public boolean isSoldOut() {
    return size.isPresent() && sold == size.getAsInt();
  }

  Edition resized(int newSize) {
    return new Edition(OptionalInt.of(newSize), sold, held);
  }

  Edition hold(int copies) {
    return new Edition(size, sold, held + copies);
  }

  Edition release(int copies) {
    return new Edition(size, sold, held - copies);
  }

  Edition sell(int copies) {
    return new Edition(size, sold + copies, held - copies);
  }

  Edition takeBack(int copies) {
    return new Edition(size, sold - copies, held);
  }
}
