package com.onlyarts.media.imaging;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.ImageProcessor;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.application.port.ProcessedImage.Small;
import com.onlyarts.media.domain.Colour;
import com.onlyarts.media.domain.MediaRejection.PictureUnreadable;
import com.onlyarts.media.domain.PictureFormat;
import com.onlyarts.media.domain.Presentation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Develops pictures with ImageIO (R90). The bounds are held against the file's own pieces before
 * anything is decoded; then the pixels alone go into a new file, upright and in the colours they
 * were meant in, so that EXIF, GPS and whatever else was hidden in the old one stays behind.
 * Animated GIFs stay animated as they were made.
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
  public ProcessedImage develop(byte[] file, List<Integer> boxes, Presentation presentation) {
    PictureFormat format = PictureFormat.of(file);
    try {
      PictureStructure structure = PictureStructure.of(format, file);
      return budget.spend(
          structure.dimensions(), () -> develop(format, structure, file, boxes, presentation));
    } catch (Rejected refused) {
      throw refused;
    } catch (IOException
        | RuntimeException _) { // decoders throw whatever comes to them at a damaged file
      throw new Rejected(new PictureUnreadable());
    }
  }

  private ProcessedImage develop(
      PictureFormat format,
      PictureStructure structure,
      byte[] file,
      List<Integer> boxes,
      Presentation presentation)
      throws IOException {
    Print print = new Print(boxes, presentation, WorkLimit.startingNow(most));
    return switch (format) {
      case JPEG -> picture(JpegSource.of(file, print.limit()), structure, false, print);
      case PNG -> picture(PngSource.of(file), structure, true, print);
      case WEBP -> picture(WebpSource.of(file, print.limit()), structure, false, print);
      case GIF -> gif(structure, file, print);
    };
  }

  /** What is wanted of a picture, and how long it may take. */
  private record Print(List<Integer> boxes, Presentation presentation, WorkLimit limit) {

    boolean isAsMade() {
      return presentation.equals(Presentation.AS_MADE);
    }
  }

  /**
   * @param sharp whether it was drawn, not photographed, so that every pixel stays what it is
   */
  private static ProcessedImage picture(
      PixelSource source, PictureStructure structure, boolean sharp, Print print)
      throws IOException {
    WorkLimit limit = print.limit();
    Meaning meaning = structure.colours().meaning(source.channels(), source.largest());
    Canvas canvas =
        new Canvas(source, structure.canvas(), structure.orientation(), meaning.transform(), limit);
    source.read(canvas);
    limit.check();
    Optional<Colour> colour = DominantColour.of(canvas.image(), meaning.gamut(), limit);
    BufferedImage shown = presented(canvas.image(), print.presentation(), limit);
    EncodedImage whole = ImageEncoder.of(shown, meaning.gamut(), sharp && print.isAsMade());
    return new ProcessedImage(whole, smaller(shown, meaning.gamut(), print.boxes(), limit), colour);
  }

  private static BufferedImage presented(
      BufferedImage upright, Presentation presentation, WorkLimit limit) throws IOException {
    int longest = Math.max(upright.getWidth(), upright.getHeight());
    int edge = presentation.longestEdge().orElse(longest);
    BufferedImage shown = edge < longest ? Shrinking.into(edge, upright, limit) : upright;
    if (presentation.watermark().isPresent()) {
      Marking.mark(shown, presentation.watermark().get(), limit);
    }
    return shown;
  }

  private static ProcessedImage gif(PictureStructure structure, byte[] file, Print print)
      throws IOException {
    WorkLimit limit = print.limit();
    try (OpenGif gif = new OpenGif(new MeteredInput(file, limit))) {
      ProcessedImage first = picture(GifSource.of(gif, structure.canvas()), structure, true, print);
      return structure.frames() == 1 || !print.isAsMade()
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
