package com.onlyarts.ordering.domain;

import java.time.Instant;

/** That a line reached its buyer, or is on its way: from here the seller's earnings ripen (R38). */
public record Handover(Instant at, Dispatch dispatch) {}
