package com.onlyarts.catalog.domain;

import java.util.Locale;

/** What an artist brings their works along as (R280). */
public enum ImportKind {
  /** A table with our own words above its columns. */
  CSV,
  /** The table of listings that Etsy lets its sellers download. */
  ETSY,
  /** What gallery-dl writes beside each picture, of DeviantArt and other galleries, in JSON. */
  GALLERY_DL,
  /** Pictures alone, each of them a work that is called as its file is. */
  PICTURES;

  /** The kind's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this label. */
  public static ImportKind labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
