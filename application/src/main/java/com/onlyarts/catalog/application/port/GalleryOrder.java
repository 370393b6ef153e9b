package com.onlyarts.catalog.application.port;

import java.util.Locale;

/**
 * What a list of works is ordered by, and which way; works alike in it are ordered by id, the same
 * way (R23).
 */
public record GalleryOrder(Key key, boolean ascending) {
  public static final GalleryOrder NEWEST_FIRST = new GalleryOrder(Key.CREATED_AT, false);
  public static final GalleryOrder BEST_MATCH_FIRST = new GalleryOrder(Key.MATCH, false);

  /** What works can be ordered by. */
  public enum Key {
    CREATED_AT,
    PRICE,
    VIEWS,
    FAVORITES,
    TITLE,
    /**
     * How well it matches the query; without a query, nothing is better than another and the newest
     * are first.
     */
    MATCH
  }

  /** The name of a list in this order, for its cursors: {@code artworks:price:asc}. */
  public String listName() {
    return "artworks:%s:%s"
        .formatted(key.name().toLowerCase(Locale.ROOT), ascending ? "asc" : "desc");
  }
}
