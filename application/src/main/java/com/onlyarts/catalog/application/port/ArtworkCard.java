package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A work as lists show it.
 *
 * @param altText what its picture shows, in words (R190)
 * @param viewerFavorited whether the caller has favorited it; empty for anonymous callers (R8)
 */
public record ArtworkCard(
    ArtworkId id,
    String title,
    Optional<String> description,
    String imageUrl,
    Optional<String> thumbnailUrl,
    Optional<String> altText,
    Money price,
    Optional<Money> originalPrice,
    Category category,
    List<String> tags,
    ArtworkStatus status,
    boolean featured,
    boolean forSale,
    long viewsCount,
    int favoritesCount,
    int commentsCount,
    PersonBrief artist,
    Optional<Boolean> viewerFavorited,
    Instant createdAt) {}
