package com.onlyarts.media.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What a picture is for (R90). */
public enum Folder {
  ARTWORKS,
  PROFILES,
  COMMISSIONS;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The folder of this label.
   *
   * @throws InvalidValue if there is none
   */
  public static Folder labelled(String label) {
    return Arrays.stream(values())
        .filter(folder -> folder.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new InvalidValue("folder", "must be artworks, profiles or commissions"));
  }
}
