package com.onlyarts.media.imaging;

import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A file as it was sent, open for reading: header first, pixels only when there is room for them.
 */
final class SourceImage implements AutoCloseable {
  private final ImageReader reader;
  private final ImageInputStream input;
  private final Dimensions dimensions;
  private final PictureStructure structure;

  private SourceImage(
      ImageReader reader,
      ImageInputStream input,
      Dimensions dimensions,
      PictureStructure structure) {
    this.reader = reader;
    this.input = input;
    this.dimensions = dimensions;
    this.structure = structure;
  }

  /**
   * Opens a file and reads its header; a picture beyond the bounds goes no further (R90). What else
   * it says is left alone: texts unfold without any bound.
   */
  static SourceImage of(PictureFormat format, PictureStructure structure, ImageInputStream input)
      throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.label()).next();
    try {
      reader.setInput(input, false, structure.frames() == 1);
      Dimensions dimensions = new Dimensions(reader.getWidth(0), reader.getHeight(0));
      return new SourceImage(reader, input, dimensions, structure);
    } catch (IOException | RuntimeException e) {
      reader.dispose();
      input.close();
      throw e;
    }
  }

  ImageReader reader() {
    return reader;
  }

  Dimensions dimensions() {
    return dimensions;
  }

  int frames() {
    return structure.frames();
  }

  boolean isAnimated() {
    return frames() > 1;
  }

  /** The picture, or the first frame of it, in sRGB. */
  BufferedImage decoded() throws IOException {
    return Colours.inSrgb(reader.read(0), structure.profile());
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }
}
