package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.OptionalInt;

/**
 * How many copies of a work there are, and where they are (R21). A copy is available, held for
 * somebody's checkout, or sold. What is sold exclusively has one copy (R128).
 *
 * @param size how many copies there will ever be; empty for an open edition, which has no end
 * @param sold copies paid for
 * @param held copies set aside for orders awaiting payment
 * @param exclusivity whether somebody is about to have the work alone, or has it
 */
public record Edition(OptionalInt size, int sold, int held, Exclusivity exclusivity) {

  public Edition {
    if (size.isPresent() && size.getAsInt() < 1) {
      throw new InvalidValue("editionSize", "must be at least 1");
    }
    if (sold < 0 || held < 0 || (size.isPresent() && sold + held > size.getAsInt())) {
      throw new InvalidValue("editionSize", "must not be below the copies sold and held");
    }
  }

  /** What everybody may buy copies of. */
  public Edition(OptionalInt size, int sold, int held) {
    this(size, sold, held, Exclusivity.NONE);
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
    if (exclusivity != Exclusivity.NONE) {
      return OptionalInt.of(0);
    }
    return size.isPresent() ? OptionalInt.of(size.getAsInt() - sold - held) : OptionalInt.empty();
  }

  public boolean offers(int copies) {
    OptionalInt available = available();
    return available.isEmpty() || available.getAsInt() >= copies;
  }

  /** Whether it can still be somebody's alone: no copy was ever sold (R128). */
  boolean offersExclusively() {
    return sold == 0 && offers(1);
  }

  /** Whether a copy that is held can still be paid for: nobody has the work alone by now (R128). */
  boolean canSell(boolean exclusively) {
    return exclusively ? sold == 0 : exclusivity != Exclusivity.SOLD;
  }

  /** Whether the last copy is sold; copies that are merely held may come back. */
  public boolean isSoldOut() {
    return exclusivity == Exclusivity.SOLD || (size.isPresent() && sold == size.getAsInt());
  }

  /** How many copies there are of what is limited; one of what is sold exclusively (R130). */
  public OptionalInt limit() {
    return exclusivity == Exclusivity.SOLD ? OptionalInt.of(1) : size;
  }

  Edition resized(int newSize) {
    if (exclusivity == Exclusivity.SOLD) {
      throw new InvalidValue("editionSize", "must not change once the artwork is sold exclusively");
    }
    return new Edition(OptionalInt.of(newSize), sold, held, exclusivity);
  }

  Edition hold(int copies) {
    return new Edition(size, sold, held + copies, exclusivity);
  }

  Edition release(int copies) {
    return new Edition(size, sold, held - copies, exclusivity);
  }

  Edition sell(int copies) {
    return new Edition(size, sold + copies, held - copies, exclusivity);
  }

  Edition takeBack(int copies) {
    return new Edition(size, sold - copies, held, exclusivity);
  }

  Edition as(Exclusivity next) {
    return new Edition(size, sold, held, next);
  }
}
