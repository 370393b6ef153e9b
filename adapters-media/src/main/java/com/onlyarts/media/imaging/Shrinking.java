package com.onlyarts.media.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * Makes a picture smaller: every pixel is the mean of those it covers, weighed by how much of each
 * it covers and by how much that is seen, so that what is not seen colours nothing.
 */
final class Shrinking {
  private final byte[] from;
  private final int width;
  private final int channels;
  private final float[] sums;
  private final int newWidth;
  private final double scaleX;

  private Shrinking(BufferedImage source, int newWidth) {
    this.from = octetsOf(source);
    this.width = source.getWidth();
    this.channels = source.getRaster().getNumBands();
    this.sums = new float[newWidth * channels];
    this.newWidth = newWidth;
    this.scaleX = (double) width / newWidth;
  }

  /**
   * The same picture fitted into a square of so many pixels a side, which is smaller than it.
   *
   * @param source as {@link Canvas} makes it
   */
  static BufferedImage into(int box, BufferedImage source, WorkLimit limit) {
    double scale = (double) box / Math.max(source.getWidth(), source.getHeight());
    int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
    BufferedImage result = new BufferedImage(width, height, source.getType());
    byte[] octets = octetsOf(result);
    Shrinking shrinking = new Shrinking(source, width);
    double scaleY = (double) source.getHeight() / height;
    for (int y = 0; y < height; y++) {
      limit.check();
      double top = y * scaleY;
      double bottom = Math.min(source.getHeight(), top + scaleY);
      shrinking.gather(top, bottom);
      shrinking.put(octets, y * width * shrinking.channels, bottom - top);
    }
    return result;
  }

  private void gather(double top, double bottom) {
    Arrays.fill(sums, 0);
    for (int y = (int) top; y < bottom; y++) {
      float covered = (float) (Math.min(y + 1, bottom) - Math.max(y, top));
      gather(y, covered);
    }
  }

  private void gather(int y, float coveredOfLine) {
    for (int x = 0; x < newWidth; x++) {
      double left = x * scaleX;
      double right = Math.min(width, left + scaleX);
      for (int column = (int) left; column < right; column++) {
        float weight =
            coveredOfLine * (float) (Math.min(column + 1, right) - Math.max(column, left));
        int place = (y * width + column) * channels;
        int sum = x * channels;
        if (channels == 4) {
          weight *= from[place] & 0xFF;
          sums[sum] += weight;
        }
        for (int channel = channels - 3; channel < channels; channel++) {
          sums[sum + channel] += weight * (from[place + channel] & 0xFF);
        }
      }
    }
  }

  private void put(byte[] into, int start, double covered) {
    for (int x = 0; x < newWidth; x++) {
      double across = Math.min(width, x * scaleX + scaleX) - x * scaleX;
      float seen = (float) (covered * across);
      int sum = x * channels;
      if (channels == 4) {
        into[start + sum] = octet(sums[sum], seen);
        seen = sums[sum];
      }
      for (int channel = channels - 3; channel < channels; channel++) {
        into[start + sum + channel] = octet(sums[sum + channel], seen);
      }
    }
  }

  private static byte octet(float sum, float weight) {
    return (byte) (weight == 0 ? 0 : Math.clamp(Math.round(sum / weight), 0, 255));
  }

  private static byte[] octetsOf(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
