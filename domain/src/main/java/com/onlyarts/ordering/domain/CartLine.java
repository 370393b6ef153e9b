package com.onlyarts.ordering.domain;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;

/**
 * So many copies of one work that somebody is about to buy; what they cost is asked when it matters
 * (R30).
 *
 * @param licence under which they are bought (R128)
 */
public record CartLine(CartLineId id, ArtworkId artwork, LicenceKind licence, Quantity quantity) {}
