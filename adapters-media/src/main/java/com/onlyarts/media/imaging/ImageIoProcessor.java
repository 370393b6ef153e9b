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
 * anything is decoded; then the pixels alone go into a new file, upright and in sRGB, so that EXIF,
 * GPS and whatever else was hidden in the old one stays behind. Animated GIFs stay animated.
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
    try (SourceImage source = SourceImage.of(format, structure, new MeteredInput(file, limit))) {
      return source.isAnimated()
          ? animation(source, boxes, limit)
          : picture(source, format, Orientation.of(file), boxes, limit);
    }
  }

  private static ProcessedImage animation(SourceImage source, List<Integer> boxes, WorkLimit limit)
      throws IOException {
    EncodedImage whole =
        new EncodedImage(PictureFormat.GIF, source.dimensions(), Animation.cleaned(source, limit));
    return new ProcessedImage(
        whole, smaller(OrientationFix.of(source.decoded(), Orientation.UPRIGHT), boxes, limit));
  }

  private static ProcessedImage picture(
      SourceImage source,
      PictureFormat format,
      int orientation,
      List<Integer> boxes,
      WorkLimit limit)
      throws IOException {
    BufferedImage upright = OrientationFix.of(source.decoded(), orientation);
    limit.check();
    boolean sharp =
        format == PictureFormat.PNG || format == PictureFormat.GIF; // drawn, not photographed
    return new ProcessedImage(ImageEncoder.of(upright, sharp), smaller(upright, boxes, limit));
  }

  /**
   * The largest first, and each made of the one before: a fraction of the work of making all from
   * the whole.
   */
  private static List<Small> smaller(BufferedImage upright, List<Integer> boxes, WorkLimit limit)
      throws IOException {
    List<Small> images = new ArrayList<>();
    BufferedImage larger = upright;
    for (int box : boxes.reversed()) {
      if (upright.getWidth() > box || upright.getHeight() > box) {
        limit.check();
        larger = ImageEncoder.shrunk(larger, box);
        images.addFirst(new Small(box, ImageEncoder.of(larger, false)));
      }
    }
    return images;
  }
}
