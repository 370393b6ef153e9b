package com.onlyarts.media.imaging;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.ImageProcessor;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.application.port.ProcessedImage.Small;
import com.onlyarts.media.domain.MediaRejection.PictureUnreadable;
import com.onlyarts.media.domain.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Develops pictures with ImageIO (R90). The bounds are held against the file's own pieces before
 * anything is decoded; then the pixels alone go into a new file, upright and in the colours they
 * were meant in, so that EXIF, GPS and whatever else was hidden in the old one stays behind.
 * Animated GIFs stay animated.
 */
public final class ImageIoProcessor implements ImageProcessor {
  private final PixelBudget budget;
  private final Duration most;

  /**
   * Image processing that takes at most half of this machine's memory for itself, and as many
   * pictures at once as it has processors.
   */
  public ImageIoProcessor() {
    this(
        PixelBudget.of(
            Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 2),
        WorkLimit.MOST);
  }

  /**
   * @param most how long a processor may be busy with one picture
   */
  ImageIoProcessor(PixelBudget budget, Duration most) {
    this.budget = budget;
    this.most = most;
  }

  @Override
  public ProcessedImage develop(byte[] file, List<Integer> boxes) {
    PictureFormat format = PictureFormat.of(file);
    try {
      PictureStructure structure = PictureStructure.of(format, file);
      return budget.spend(structure.dimensions(), () -> develop(format, structure, file, boxes));
    } catch (Rejected refused) {
      throw refused;
    } catch (IOException
        | RuntimeException _) { // decoders throw whatever comes to them at a damaged file
      throw new Rejected(new PictureUnreadable());
    }
  }

  private ProcessedImage develop(
      PictureFormat format, PictureStructure structure, byte[] file, List<Integer> boxes)
      throws IOException {
    WorkLimit limit = WorkLimit.startingNow(most);
    return switch (format) {
      case JPEG -> picture(JpegSource.of(file, limit), structure, false, boxes, limit);
      case PNG -> picture(PngSource.of(file), structure, true, boxes, limit);
      case WEBP -> picture(WebpSource.of(file, limit), structure, false, boxes, limit);
      case GIF -> gif(structure, file, boxes, limit);
    };
  }

  /**
   * @param sharp whether it was drawn, not photographed, so that every pixel stays what it is
   */
  private static ProcessedImage picture(
      PixelSource source,
      PictureStructure structure,
      boolean sharp,
      List<Integer> boxes,
      WorkLimit limit)
      throws IOException {
    Meaning meaning = structure.colours().meaning(source.channels(), source.largest());
    Canvas canvas =
        new Canvas(source, structure.canvas(), structure.orientation(), meaning.transform(), limit);
    source.read(canvas);
    limit.check();
    EncodedImage whole = ImageEncoder.of(canvas.image(), meaning.gamut(), sharp);
    return new ProcessedImage(
        whole,
        smaller(canvas.image(), meaning.gamut(), boxes, limit),
        DominantColour.of(canvas.image(), meaning.gamut(), limit));
  }

  private static ProcessedImage gif(
      PictureStructure structure, byte[] file, List<Integer> boxes, WorkLimit limit)
      throws IOException {
    try (OpenGif gif = new OpenGif(new MeteredInput(file, limit))) {
      ProcessedImage first =
          picture(GifSource.of(gif, structure.canvas()), structure, true, boxes, limit);
      return structure.frames() == 1
          ? first
          : new ProcessedImage(
              new EncodedImage(
                  PictureFormat.GIF,
                  structure.canvas(),
                  Animation.cleaned(gif, structure.frames(), limit)),
              first.smaller(),
              first.colour());
    }
  }

  /**
   * In sRGB, for whoever knows nothing of profiles. The largest first, and each made of the one
   * before: a fraction of the work of making all from the whole.
   */
  private static List<Small> smaller(
      BufferedImage upright, Gamut gamut, List<Integer> boxes, WorkLimit limit) throws IOException {
    List<Small> images = new ArrayList<>();
    BufferedImage larger = upright;
    for (int box : boxes.reversed()) {
      if (upright.getWidth() > box || upright.getHeight() > box) {
        larger = Shrinking.into(box, larger, limit);
        if (images.isEmpty()) {
          gamut.intoSrgb(larger, limit);
        }
        images.addFirst(new Small(box, ImageEncoder.of(larger, Gamut.SRGB, false)));
      }
    }
    return images;
  }
}
