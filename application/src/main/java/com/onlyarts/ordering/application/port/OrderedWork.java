package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import java.util.Optional;

/**
 * A work as it was ordered.
 *
 * @param title what it was called then
 * @param category the catalog's label of today, as the thumbnail is today's
 */
public record OrderedWork(
    ArtworkId id, String title, String imageUrl, Optional<String> thumbnailUrl, String category) {}
