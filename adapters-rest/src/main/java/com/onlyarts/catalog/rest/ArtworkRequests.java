package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.GalleryOrder.Key;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.catalog.domain.Tags;
import com.onlyarts.catalog.domain.Title;
import com.onlyarts.contract.model.ArtworkCategoryJson;
import com.onlyarts.contract.model.ArtworkSortJson;
import com.onlyarts.contract.model.ArtworkStatusJson;
import com.onlyarts.contract.model.CreateArtworkRequestJson;
import com.onlyarts.contract.model.SortOrderJson;
import com.onlyarts.contract.model.UpdateArtworkRequestJson;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.WebLinks;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in the contract's words, in those of the catalog.
 *
 * @param links which addresses of pictures may be stored (R91)
 * @param currency what prices are in (R4)
 */
public record ArtworkRequests(WebLinks links, Currency currency) {

  ArtworkDetails details(CreateArtworkRequestJson request) {
    return new ArtworkDetails(
        new Title(request.title()),
        Optional.ofNullable(request.description()),
        links.accept("imageUrl", request.imageUrl()),
        Optional.ofNullable(request.thumbnailUrl()).map(this::thumbnail),
        price("price", request.price()),
        Optional.ofNullable(request.originalPrice()).map(amount -> price("originalPrice", amount)),
        category(request.category()),
        new Tags(Objects.requireNonNullElse(request.tags(), List.of())),
        Optional.ofNullable(request.dimensions()),
        number(request.fileSize()),
        Objects.requireNonNullElse(request.isForSale(), true),
        Objects.requireNonNullElse(request.processingDays(), ArtworkDetails.USUAL_PROCESSING_DAYS));
  }

  /**
   * What is said now, with what the request says instead: an absent member leaves things as they
   * are, null and an empty text take an optional one away (R2).
   */
  ArtworkDetails retold(ArtworkDetails now, UpdateArtworkRequestJson request) {
    return new ArtworkDetails(
        request.title().said().map(Title::new).orElse(now.title()),
        request.description().appliedTo(now.description(), Function.identity()),
        request
            .imageUrl()
            .said()
            .map(address -> links.accept("imageUrl", address))
            .orElse(now.imageUrl()),
        request.thumbnailUrl().appliedTo(now.thumbnailUrl(), this::thumbnail),
        request.price().said().map(amount -> price("price", amount)).orElse(now.price()),
        request
            .originalPrice()
            .appliedTo(now.originalPrice(), amount -> price("originalPrice", amount)),
        request.category().said().map(ArtworkRequests::category).orElse(now.category()),
        request.tags().said(List.of()).map(Tags::new).orElse(now.tags()),
        request.dimensions().appliedTo(now.dimensions(), Function.identity()),
        request.fileSize().isSaid() ? number(request.fileSize().value()) : now.fileSize(),
        request.isForSale().said().orElse(now.forSale()),
        request.processingDays().said().orElse(now.processingDays()));
  }

  GalleryFilter filter(
      @Nullable String q,
      @Nullable ArtworkCategoryJson category,
      @Nullable BigDecimal minPrice,
      @Nullable BigDecimal maxPrice,
      @Nullable String tags,
      @Nullable String artist,
      @Nullable Boolean featured,
      @Nullable ArtworkStatusJson status) {
    return new GalleryFilter(
        Optional.ofNullable(q),
        Optional.ofNullable(category).map(ArtworkRequests::category),
        Optional.ofNullable(minPrice).map(amount -> price("minPrice", amount)),
        Optional.ofNullable(maxPrice).map(amount -> price("maxPrice", amount)),
        new Tags(
            Stream.of(Objects.requireNonNullElse(tags, "").split(","))
                .filter(tag -> !tag.isBlank())
                .toList()),
        Optional.ofNullable(featured),
        Optional.ofNullable(artist),
        Optional.ofNullable(status).map(it -> ArtworkStatus.labelled(it.toString())),
        Optional.empty());
  }

  /** Newest first unless said otherwise; with words to look for, the best match first. */
  static GalleryOrder order(
      @Nullable ArtworkSortJson sort, @Nullable SortOrderJson order, boolean searched) {
    Key key = sort == null ? (searched ? Key.MATCH : Key.CREATED_AT) : key(sort);
    return new GalleryOrder(key, order == SortOrderJson.ASC);
  }

  static OptionalInt number(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static Key key(ArtworkSortJson sort) {
    return switch (sort) {
      case CREATED_AT -> Key.CREATED_AT;
      case PRICE -> Key.PRICE;
      case VIEWS_COUNT -> Key.VIEWS;
      case FAVORITES_COUNT -> Key.FAVORITES;
      case TITLE -> Key.TITLE;
    };
  }

  private static Category category(ArtworkCategoryJson category) {
    return Category.labelled(category.toString());
  }

  private @Nullable String thumbnail(String address) {
    return address.isEmpty() ? null : links.accept("thumbnailUrl", address);
  }

  private Price price(String field, BigDecimal amount) {
    try {
      return Price.of(amount, currency);
    } catch (InvalidValue e) {
      throw new InvalidValue(field, e.reason());
    }
  }
}
