package com.onlyarts.media.imaging;

import com.onlyarts.media.domain.Dimensions;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.EOFException;

/**
 * Where pixels are laid, the way up they are meant to be seen, in 8 bits a channel, with opacity
 * only where the file has some. Opacity is copied, never multiplied in: what shows through keeps
 * its colour.
 */
final class Canvas implements PixelSource.Rows {
  private final BufferedImage image;
  private final byte[] octets;
  private final int octetsAPixel;
  private final int start;
  private final int right;
  private final int down;
  private final ColourTransform colours;
  private final int stride;
  private final int largest;
  private final WorkLimit limit;
  private int[] rgb = new int[0];
  private long missing;

  /**
   * @param file the picture as it lies in its file
   * @param orientation as EXIF numbers it, 1 to 8; from 5 on the picture lies on its side
   */
  Canvas(
      PixelSource source,
      Dimensions file,
      int orientation,
      ColourTransform colours,
      WorkLimit limit) {
    boolean lying = Orientation.isLying(orientation);
    int width = lying ? file.height() : file.width();
    int height = lying ? file.width() : file.height();
    this.octetsAPixel = source.hasAlpha() ? 4 : 3;
    int size = octetsAPixel * width * height;
    this.octets =
        source
            .spare()
            .filter(spare -> orientation == Orientation.UPRIGHT && spare.length >= size)
            .orElseGet(() -> new byte[size]);
    this.image = image(octets, width, height, source.hasAlpha());
    int column = octetsAPixel;
    int line = octetsAPixel * width;
    boolean fromRight = Orientation.isFromRight(orientation);
    boolean fromBottom = Orientation.isFromBottom(orientation);
    this.start = (fromRight ? line - column : 0) + (fromBottom ? line * (height - 1) : 0);
    int across = fromRight ? -column : column;
    int along = fromBottom ? -line : line;
    this.right = lying ? along : across;
    this.down = lying ? across : along;
    this.colours = colours;
    this.stride = source.stride();
    this.largest = source.largest();
    this.limit = limit;
    this.missing = file.pixels();
  }

  private static BufferedImage image(byte[] octets, int width, int height, boolean alpha) {
    int count = alpha ? 4 : 3;
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(octets, octets.length),
            width,
            height,
            width * count,
            count,
            alpha ? new int[] {3, 2, 1, 0} : new int[] {2, 1, 0},
            null);
    return new BufferedImage(model, raster, false, null);
  }

  @Override
  public void take(int y, int firstX, int step, int pixels, int[] samples) {
    limit.check();
    missing -= pixels;
    if (rgb.length < 3 * pixels) {
      rgb = new int[3 * pixels];
    }
    colours.convert(samples, stride, pixels, rgb);
    int place = start + y * down + firstX * right;
    for (int n = 0; n < pixels; n++, place += step * right) {
      int octet = place;
      if (octetsAPixel == 4) {
        octets[octet++] =
            (byte) ColourTransform.eightBits(samples[n * stride + stride - 1], largest);
      }
      octets[octet] = (byte) rgb[3 * n + 2];
      octets[octet + 1] = (byte) rgb[3 * n + 1];
      octets[octet + 2] = (byte) rgb[3 * n];
    }
  }

  /**
   * @throws EOFException if not every pixel has come
   */
  BufferedImage image() throws EOFException {
    if (missing != 0) {
      throw new EOFException();
    }
    return image;
  }
}
