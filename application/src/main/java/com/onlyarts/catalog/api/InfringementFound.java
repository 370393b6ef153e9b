package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * A work was taken down because it infringes somebody's rights; its buyers are concerned (R126).
 */
public record InfringementFound(ArtworkId artwork, Instant at) implements Event {}
