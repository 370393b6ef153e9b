package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.Colour;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;
import java.util.List;
import java.util.Optional;

/** Believes that every picture of a known kind is 1920 x 1080, and hands it back as it came. */
public final class PlainImageProcessor implements ImageProcessor {
  @Override
  public ProcessedImage develop(byte[] file, List<Integer> boxes) {
    return new ProcessedImage(
        new EncodedImage(PictureFormat.of(file), new Dimensions(1920, 1080), file),
        List.of(),
        Optional.of(new Colour("#dc2828")));
  }
}
