package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies of works, as other modules take them off sale: held for an order, then sold, or put back
 * (R21, R32). Every call joins the caller's transaction and locks the works in the order of their
 * ids, so that two checkouts never wait for each other in a circle.
 */
public interface ArtworkHolds {

  /**
   * Sets copies aside and answers what they cost now. All or nothing.
   *
   * @throws com.onlyarts.kernel.Rejected if a work is unknown, the buyer's own, not for sale, sold,
   *     not sold under that licence, or has too few copies left
   */
  List<Offer> hold(HoldKey key, PersonId buyer, Map<ArtworkId, Wanted> copies);

  /** Puts the copies held under this key back. Nothing happens if they were put back before. */
  void release(HoldKey key);

  /** Holds again what was put back; false, and nothing held, if it is no longer all there. */
  boolean holdAgain(HoldKey key);

  /**
   * The copies held under this key are paid for, and those of limited editions get their numbers
   * (R130); false, and nothing sold, if somebody has one of the works alone by now, or has a copy
   * of what was to be sold exclusively (R128).
   */
  boolean sell(HoldKey key);

  /**
   * The copies of these works that came back on sale are sold under this key again; false, and
   * nothing sold, if they are no longer all there.
   */
  boolean sellAgain(HoldKey key, Set<ArtworkId> works);

  /** The copies of these works sold under this key come back on sale: they were not handed over. */
  void takeBack(HoldKey key, Set<ArtworkId> works);
}
