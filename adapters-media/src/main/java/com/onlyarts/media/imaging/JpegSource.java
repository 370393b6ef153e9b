package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Decodes a JPEG by ImageIO, which is given nothing but what makes the numbers: from everything
 * else in a file it draws conclusions of its own about colours, and calls profiles damage that
 * browsers leave aside. What the numbers are is decided here, as browsers do.
 */
final class JpegSource implements PixelSource {
  private static final int START_OF_SCAN = 0xDA;
  private static final int JFIF = 0xE0;
  private static final int ADOBE = 0xEE;
  private static final int NOT_SAID = -1;

  private final Raster raster;
  private final Channels channels;
  private final boolean luma;

  private JpegSource(Raster raster, Channels channels, boolean luma) throws IOException {
    if (raster.getNumBands() != channels.count()) {
      throw new IOException("not as many channels as the header says");
    }
    this.raster = raster;
    this.channels = channels;
    this.luma = luma;
  }

  /** Decodes it at once: libjpeg cannot do it line by line for us. */
  static JpegSource of(byte[] file, WorkLimit limit) throws IOException {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
    bare.write(file, 0, 2);
    boolean jfif = false;
    int adobe = NOT_SAID;
    byte[] components = new byte[0];
    ByteBuffer bytes = ByteBuffer.wrap(file).position(2);
    while (true) {
      int marker = marker(bytes);
      int start = bytes.position();
      int length = Short.toUnsignedInt(bytes.getShort(start));
      if (marker == START_OF_SCAN) {
        bare.writeBytes(new byte[] {(byte) 0xFF, (byte) START_OF_SCAN});
        bare.write(file, start, file.length - start);
        return of(raster(bare.toByteArray(), limit), components, jfif, adobe);
      }
      if (isFrame(marker)) {
        components = components(bytes, start);
      }
      String name = new String(file, start + 2, Math.clamp(length - 2, 0, 5), ISO_8859_1);
      if (marker == JFIF && name.equals("JFIF\0")) {
        jfif = true;
      } else if (marker == ADOBE && name.equals("Adobe") && length >= 14) {
        adobe = bytes.get(start + 13);
      } else if (marker < JFIF && length >= 2) {
        bare.writeBytes(new byte[] {(byte) 0xFF, (byte) marker});
        bare.write(file, start, length);
      }
      bytes.position(start + Math.max(2, length));
    }
  }

  private static JpegSource of(Raster raster, byte[] components, boolean jfif, int adobe)
      throws IOException {
    return switch (components.length) {
      case 1 -> new JpegSource(raster, Channels.GREY, false);
      case 3 -> new JpegSource(raster, Channels.RGB, isLuma(components, jfif, adobe));
      case 4 -> new JpegSource(raster, Channels.CMYK, adobe != NOT_SAID && adobe != 0);
      default -> throw new IOException("no picture of so many channels");
    };
  }

  /** Three components are a brightness and two differences, unless the file says otherwise. */
  private static boolean isLuma(byte[] components, boolean jfif, int adobe) {
    if (jfif || adobe != NOT_SAID) {
      return jfif || adobe != 0;
    }
    return !new String(components, ISO_8859_1).equals("RGB");
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static byte[] components(ByteBuffer bytes, int start) {
    byte[] components = new byte[bytes.get(start + 7)];
    for (int n = 0; n < components.length; n++) {
      components[n] = bytes.get(start + 8 + 3 * n);
    }
    return components;
  }

  /** The next marker that has a length behind it. */
  private static int marker(ByteBuffer bytes) {
    int octet = 0;
    while (octet <= 0x01 || (octet >= 0xD0 && octet <= 0xD8) || octet == 0xFF) {
      octet = Byte.toUnsignedInt(bytes.get());
    }
    return octet;
  }

  @Override
  public Channels channels() {
    return channels;
  }

  @Override
  public boolean hasAlpha() {
    return false;
  }

  @Override
  public int largest() {
    return 255;
  }

  @Override
  public Optional<byte[]> spare() {
    return PixelSource.memoryOf(raster);
  }

  @Override
  public void read(Rows rows) {
    int[] samples = new int[raster.getWidth() * channels.count()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, raster.getWidth(), 1, samples);
      if (luma) {
        mix(samples);
      }
      rows.take(y, 0, 1, raster.getWidth(), samples);
    }
  }

  private static Raster raster(byte[] bare, WorkLimit limit) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    AtomicBoolean brokenOff = new AtomicBoolean();
    IIOReadWarningListener listener =
        (_, warning) -> {
          if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
            brokenOff.set(true);
          }
        };
    try (MeteredInput input = new MeteredInput(bare, limit)) {
      reader.addIIOReadWarningListener(listener);
      reader.setInput(input, true, true);
      Raster raster = reader.readRaster(0, null);
      if (brokenOff.get()) {
        throw new EOFException();
      }
      return raster;
    } finally {
      reader.dispose();
    }
  }

  /**
   * Red, green and blue out of brightness and two differences, as JFIF has it; a fourth number
   * stays. Of inks these are what Adobe calls inverted, and libjpeg turns them over.
   */
  private void mix(int[] samples) {
    int stride = channels.count();
    boolean inks = channels == Channels.CMYK;
    for (int n = 0; n < samples.length; n += stride) {
      int bright = samples[n];
      int blue = samples[n + 1] - 128;
      int red = samples[n + 2] - 128;
      int r = bright + ((91_881 * red + 32_768) >> 16);
      int g = bright - ((22_554 * blue + 46_802 * red + 32_767) >> 16);
      int b = bright + ((116_130 * blue + 32_768) >> 16);
      samples[n] = octet(inks ? 255 - r : r);
      samples[n + 1] = octet(inks ? 255 - g : g);
      samples[n + 2] = octet(inks ? 255 - b : b);
    }
  }

  private static int octet(int value) {
    return Math.clamp(value, 0, 255);
  }
}
