package com.onlyarts.media.imaging;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.Darkroom;
import com.onlyarts.media.application.port.Developed;
import com.onlyarts.media.application.port.Developed.Small;
import com.onlyarts.media.application.port.Print;
import com.onlyarts.media.domain.MediaRejection.PictureUnreadable;
import com.onlyarts.media.domain.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Develops pictures with ImageIO (R90). The bounds are held against the file's own header before anything is decoded; then the pixels alone go into a
 * new file, upright and in sRGB, so that EXIF, GPS and whatever else was hidden in the old one stays behind. Animated GIFs stay animated.
 */
public final class ImageIoDarkroom implements Darkroom {
  private final Workbench bench;

  /** A darkroom that takes at most half of this machine's memory for itself. */
  public ImageIoDarkroom() {
    this(Workbench.ofMemory(Runtime.getRuntime().maxMemory() / 2));
  }

  ImageIoDarkroom(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Developed develop(byte[] file, List<Integer> boxes) {
    PictureFormat format = PictureFormat.of(file);
    try (Negative negative = Negative.of(format, file)) {
      return bench.withRoomFor(negative.dimensions(), () -> print(negative, format, file, boxes));
    } catch (Rejected refused) {
      throw refused;
    } catch (IOException | RuntimeException _) { // decoders throw whatever comes to them at a damaged file
      throw new Rejected(new PictureUnreadable());
    }
  }

  private static Developed print(Negative negative, PictureFormat format, byte[] file, List<Integer> boxes) throws IOException {
    if (negative.isAnimated()) {
      Print whole = new Print(PictureFormat.GIF, negative.dimensions(), Animation.cleaned(negative));
      return new Developed(whole, smaller(Upright.copy(negative.decoded(), 1), boxes));
    }
    BufferedImage upright = Upright.copy(negative.decoded(), Orientation.of(file));
    boolean sharp = format == PictureFormat.PNG || format == PictureFormat.GIF; // drawn, not photographed
    return new Developed(Prints.of(upright, sharp), smaller(upright, boxes));
  }

  private static List<Small> smaller(BufferedImage upright, List<Integer> boxes) throws IOException {
    List<Small> prints = new ArrayList<>();
    for (int box : boxes) {
      if (upright.getWidth() > box || upright.getHeight() > box) {
        prints.add(new Small(box, Prints.of(Prints.shrunk(upright, box), false)));
      }
    }
    return prints;
  }
}
