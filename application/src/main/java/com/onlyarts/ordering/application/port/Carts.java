package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody's carts; a cart is its lines. */
public interface Carts {

  /**
   * Puts a work in, or more copies of one that is in there (R30).
   *
   * @param licence under which it is bought; where nothing is said, as it lies in there, or else
   *     the personal one (R128)
   * @return the line as it is now
   * @throws com.onlyarts.kernel.Rejected {@code QuantityOutOfRange} if that makes more than 99,
   *     {@code LicenceDiffers} if it lies in there under another licence
   */
  CartLine add(
      PersonId buyer,
      ArtworkId artwork,
      Optional<LicenceKind> licence,
      Quantity quantity,
      Instant now);

  /**
   * Changes how many copies a line of this person's cart is for, and under which licence if one is
   * said; empty if there is no such line.
   */
  Optional<CartLine> change(
      PersonId buyer, CartLineId line, Quantity quantity, Optional<LicenceKind> licence);

  /** Takes a line out of this person's cart; false if there is no such line. */
  boolean remove(PersonId buyer, CartLineId line);

  /** Takes everything out. */
  void clear(PersonId buyer);

  /**
   * Takes everything out and answers it, in the order of the lines' ids: of two checkouts at once
   * the second waits, and sees what the first left (R32).
   *
   * @param unpaidSince from when on orders of the same works are counted that were not paid
   */
  List<TakenLine> take(PersonId buyer, Instant unpaidSince);

  /**
   * Puts lines of an order that was not paid back; adds up with what is in there, to at most 99
   * each, under the licence that is in there (R32).
   */
  void putBack(PersonId buyer, List<ReturnedLine> lines, Instant now);

  /** What an order that was not paid leaves to its buyer's cart. */
  record ReturnedLine(ArtworkId artwork, LicenceKind licence, Quantity quantity) {}

  /**
   * A line that was taken out of a cart.
   *
   * @param title what the work is called now
   * @param available whether it can be bought like this now (R30); not of a suspended artist (R19)
   * @param parted whether buyer or artist has blocked the other (R81)
   * @param unpaid how often the buyer has ordered the work lately without paying (R61)
   */
  record TakenLine(CartLine line, String title, boolean available, boolean parted, int unpaid) {}
}
