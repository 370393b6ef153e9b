package com.onlyarts.media.imaging;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** What other profiles say, of inks above all: tables, which Java's own LittleCMS reads. */
final class LcmsTransform implements ColourTransform {
  private final ColorConvertOp toSrgb;
  private final PixelSource.Channels channels;
  private final int largest;

  private LcmsTransform(ColorConvertOp toSrgb, PixelSource.Channels channels, int largest) {
    this.toSrgb = toSrgb;
    this.channels = channels;
    this.largest = largest;
  }

  /** Empty if the profile turns out to be broken. */
  static Optional<ColourTransform> of(byte[] profile, PixelSource.Channels channels, int largest) {
    try {
      ICC_Profile[] way = {
        ICC_Profile.getInstance(profile), ICC_Profile.getInstance(ColorSpace.CS_sRGB)
      };
      LcmsTransform transform = new LcmsTransform(new ColorConvertOp(way, null), channels, largest);
      transform.convert(new int[channels.count()], channels.count(), 1, new int[3]);
      return Optional.of(transform);
    } catch (RuntimeException _) { // of several kinds, none of them documented
      return Optional.empty();
    }
  }

  @Override
  public void convert(int[] samples, int stride, int pixels, int[] rgb) {
    int count = channels.count();
    byte[] numbers = new byte[pixels * count];
    for (int n = 0; n < numbers.length; n++) {
      int number = ColourTransform.eightBits(samples[n / count * stride + n % count], largest);
      numbers[n] = (byte) (channels == PixelSource.Channels.CMYK ? 255 - number : number);
    }
    WritableRaster from =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, count, null);
    from.setDataElements(0, 0, pixels, 1, numbers);
    WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, 3, null);
    toSrgb.filter(from, to);
    to.getPixels(0, 0, pixels, 1, rgb);
  }
}
