package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;
import java.util.List;

/** Believes that every picture of a known kind is 1920 x 1080, and hands it back as it came. */
public final class PlainDarkroom implements Darkroom {
  @Override
  public Developed develop(byte[] file, List<Integer> boxes) {
    return new Developed(new Print(PictureFormat.of(file), new Dimensions(1920, 1080), file), List.of());
  }
}
