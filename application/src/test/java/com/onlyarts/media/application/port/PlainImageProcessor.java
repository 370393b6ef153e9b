package com.onlyarts.media.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.media.domain.Colour;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;
import com.onlyarts.media.domain.Presentation;
import java.util.List;
import java.util.Optional;

/**
 * Believes that every picture of a known kind is 1920 x 1080, and hands it back as it came, or says
 * what would be written over it.
 */
public final class PlainImageProcessor implements ImageProcessor {
  @Override
  public ProcessedImage develop(byte[] file, List<Integer> boxes, Presentation presentation) {
    int width = presentation.longestEdge().orElse(1920);
    return new ProcessedImage(
        new EncodedImage(
            PictureFormat.of(file),
            new Dimensions(width, width * 1080 / 1920),
            presentation.watermark().map(it -> it.text().getBytes(UTF_8)).orElse(file)),
        List.of(),
        Optional.of(new Colour("#dc2828")));
  }
}
