package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import java.util.List;

/** Which running auctions have a copy of a work set aside (R73). */
@FunctionalInterface
public interface AuctionedWorks {

  List<HoldKey> auctionsOf(ArtworkId work);
}
