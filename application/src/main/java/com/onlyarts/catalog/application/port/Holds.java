package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which order keeps how many copies of which works (R32, R34). */
public interface Holds {

  /** Writes down what is held under this key. */
  void add(HoldKey key, List<Hold> held, Instant at);

  /** Whatever is held of this work now, under any key but those of running auctions. */
  Map<HoldKey, Hold> heldOf(ArtworkId artwork);

  /** Writes down that one copy is held for a running auction (R73). */
  void addForAuction(HoldKey auction, ArtworkId artwork, Instant at);

  /** Writes down that one copy is held for the order of somebody who won it (R74). */
  void addForWinner(HoldKey order, ArtworkId artwork, Instant at);

  /**
   * Whether a copy of this work is held for a running auction, or for whoever won it and has not
   * paid yet: nobody else gets the work alone meanwhile (R73, R128).
   */
  boolean isPromised(ArtworkId artwork);

  /** The running auctions that hold a copy of this work (R73). */
  List<HoldKey> auctionsOf(ArtworkId artwork);

  /** What was ever held under this key, locked until the transaction ends. */
  List<Hold> lock(HoldKey key);

  /** Writes down what has become of the copies of these works held under this key. */
  void become(HoldKey key, Set<ArtworkId> works, Hold.State state, Instant at);
}
