package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;

/**
 * Works on their way through an auction (R74): one copy is set aside while people bid, then handed
 * to the winner's order, or put back. Every call joins the caller's transaction. From the hand-over
 * on the copy is the order's, and {@link ArtworkHolds} sells or releases it.
 */
public interface Lots {

  /**
   * Refuses unless a copy of this artist's own work could be set aside now (R73).
   *
   * @throws com.onlyarts.kernel.Rejected as {@link #setAside} does
   */
  void requireSellable(PersonId artist, ArtworkId work);

  /**
   * Sets one copy of the artist's own work aside, whether it is on show or not; until the hand-over
   * or {@link #putBack} only its description and tags can be changed (R73).
   *
   * @throws com.onlyarts.kernel.Rejected if it is unknown, somebody else's, in the archive, sold,
   *     or has no copy left
   */
  void setAside(HoldKey auction, PersonId artist, ArtworkId work);

  /** Makes a work of what was made on stage: one copy, listed nowhere, set aside at once. */
  ArtworkId make(HoldKey auction, PersonId artist, LotItem item);

  /**
   * Sets aside again what an order has released; false, and nothing set aside, if somebody else has
   * it by now.
   */
  boolean setAsideAgain(HoldKey auction);

  /** The copy set aside becomes the one held for an order. */
  Offer handOver(HoldKey auction, HoldKey order);

  /** Nobody buys it: the copy is free. Nothing happens if none is set aside. */
  void putBack(HoldKey auction);
}
