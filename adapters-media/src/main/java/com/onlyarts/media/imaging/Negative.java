package com.onlyarts.media.imaging;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A file as it was sent, open for reading: header first, pixels only when there is room for them. */
final class Negative implements AutoCloseable {
  /** An animation of 10 MB can unfold into any number of frames; more than a thousand, or four times the pixels of a picture, is a bomb. */
  private static final int MOST_FRAMES = 1_000;

  private static final long MOST_PIXELS_OF_ALL = 4 * Dimensions.MOST_PIXELS;

  private final ImageReader reader;
  private final ImageInputStream input;
  private final Dimensions dimensions;
  private final int frames;

  private Negative(ImageReader reader, ImageInputStream input, Dimensions dimensions, int frames) {
    this.reader = reader;
    this.input = input;
    this.dimensions = dimensions;
    this.frames = frames;
  }

  /** Opens a file and reads its header; a picture beyond the bounds goes no further (R90). */
  static Negative of(PictureFormat format, byte[] file) throws IOException {
    ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file));
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.label()).next();
    try {
      reader.setInput(input);
      Dimensions dimensions = new Dimensions(reader.getWidth(0), reader.getHeight(0));
      int frames = format == PictureFormat.GIF ? framesOf(reader, dimensions) : 1;
      return new Negative(reader, input, dimensions, frames);
    } catch (IOException | RuntimeException e) {
      reader.dispose();
      input.close();
      throw e;
    }
  }

  private static int framesOf(ImageReader reader, Dimensions dimensions) throws IOException {
    int frames = reader.getNumImages(true);
    if (frames > MOST_FRAMES || frames * dimensions.pixels() > MOST_PIXELS_OF_ALL) {
      throw new Rejected(new PictureTooLarge("1,000 frames and 200 megapixels in all of them"));
    }
    return frames;
  }

  ImageReader reader() {
    return reader;
  }

  Dimensions dimensions() {
    return dimensions;
  }

  int frames() {
    return frames;
  }

  boolean isAnimated() {
    return frames > 1;
  }

  /** The picture, or the first frame of it. */
  BufferedImage decoded() throws IOException {
    return reader.read(0);
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }
}
