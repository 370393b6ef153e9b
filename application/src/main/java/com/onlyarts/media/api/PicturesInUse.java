package com.onlyarts.media.api;

import java.util.Collection;
import java.util.Set;

/** Whoever shows pictures says which of them it shows, so that those are not swept (R90). */
public interface PicturesInUse {

  /**
   * Those that are shown somewhere, be it whole, small or cut. In PostgreSQL {@code
   * picture_of(address)} tells the name of the picture behind an address.
   *
   * @param publicIds names of pictures, as in {@code artworks/0f3c…}
   */
  Set<String> among(Collection<String> publicIds);
}
