package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkPictures;

/** The pictures that works are shown by (R190). */
public interface PictureLists {

  /**
   * Shows a work by these alone from now on. The first is the work's own: it is saved with the work
   * itself, and only what it shows in words is kept here.
   */
  void replace(ArtworkId artwork, ArtworkPictures pictures);
}
