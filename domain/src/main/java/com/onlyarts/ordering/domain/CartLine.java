package com.onlyarts.ordering.domain;

import com.onlyarts.catalog.domain.ArtworkId;

/**
 * So many copies of one work that somebody is about to buy; what they cost is asked when it matters
 * (R30).
 */
public record CartLine(CartLineId id, ArtworkId artwork, Quantity quantity) {}
