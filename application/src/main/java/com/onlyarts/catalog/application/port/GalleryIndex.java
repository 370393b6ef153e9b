package com.onlyarts.catalog.application.port;

import com.onlyarts.identity.domain.PersonId;

/**
 * What searches look into: titles, tags, descriptions and the artist's names (R23). Changes of a
 * work reach it by themselves.
 */
public interface GalleryIndex {

  /** Writes the artist's works anew, under the names the artist has now. */
  void renewWorksOf(PersonId artist);
}
