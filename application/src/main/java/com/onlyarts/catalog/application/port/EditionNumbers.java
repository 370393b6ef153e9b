package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.NumberedCopy;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which copy of a limited edition was sold to whom (R130). Evidence, so nothing is removed. The
 * work is locked whenever something changes.
 */
public interface EditionNumbers {

  /** Numbers of this order whose copies came back and are its own again; answers how many. */
  int reclaim(HoldKey key, ArtworkId artwork);

  /** Takes up to so many numbers, the lowest first, from copies that came back on sale. */
  List<Integer> passOn(ArtworkId artwork, int most, Instant at);

  /** The highest number that was ever given; 0 if there was none. */
  int last(ArtworkId artwork);

  /** These copies are this order's. */
  void give(HoldKey key, ArtworkId artwork, List<NumberedCopy> copies, Instant at);

  /** The copies of these works come back on sale: whoever buys one next has its number. */
  void cameBack(HoldKey key, Set<ArtworkId> works, Instant at);
}
