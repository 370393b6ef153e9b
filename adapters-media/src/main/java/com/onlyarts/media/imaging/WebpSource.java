package com.onlyarts.media.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Decodes a WebP by TwelveMonkeys' reader. Its profile is kept from it: the numbers are wanted as
 * they stand, and a broken profile is no damage.
 */
final class WebpSource implements PixelSource {
  private static final int PROFILE = 0x50434349; // ICCP
  private static final int IGNORED = 0x4B4E554A; // JUNK
  private static final int EXTENDED = 0x58385056; // VP8X
  private static final int HAS_PROFILE = 0x20;
  private static final int LOSSY = 0x20385056; // VP8
  private static final int LOSSLESS = 0x4C385056; // VP8L

  /**
   * The reader looks so many octets ahead, and takes zeros for what is missing: more of them than
   * these it asks for only if pixels are missing.
   */
  private static final int AHEAD = 16;

  private final BufferedImage decoded;

  private WebpSource(BufferedImage decoded) {
    this.decoded = decoded;
  }

  /** Decodes it at once: only then it is known whether anything shows through. */
  static WebpSource of(byte[] file, WorkLimit limit) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("webp").next();
    try (MeteredInput input = new MeteredInput(bare(file), limit)) {
      reader.setInput(input, true, true);
      BufferedImage decoded = reader.read(0);
      if (input.isExhausted()) {
        throw new EOFException();
      }
      return new WebpSource(decoded);
    } finally {
      reader.dispose();
    }
  }

  /** The file without its profile, and without what comes behind the pixels. */
  private static byte[] bare(byte[] file) {
    byte[] bare = Arrays.copyOf(file, file.length + AHEAD);
    ByteBuffer bytes = ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).position(12);
    while (bytes.position() < file.length) {
      int start = bytes.position();
      int type = bytes.getInt();
      int length = bytes.getInt();
      int body = bytes.position();
      int end = body + length + (length & 1);
      switch (type) {
        case PROFILE -> bytes.putInt(start, IGNORED);
        case EXTENDED -> bytes.put(body, (byte) (bytes.get(body) & ~HAS_PROFILE));
        case LOSSY, LOSSLESS -> {
          return Arrays.copyOf(Arrays.copyOf(bare, Math.min(end, file.length)), end + AHEAD);
        }
        default -> {}
      }
      bytes.position(end);
    }
    return bare;
  }

  @Override
  public Channels channels() {
    return Channels.RGB;
  }

  @Override
  public boolean hasAlpha() {
    return decoded.getColorModel().hasAlpha();
  }

  @Override
  public int largest() {
    return 255;
  }

  @Override
  public Optional<byte[]> spare() {
    return PixelSource.memoryOf(decoded.getRaster());
  }

  @Override
  public void read(Rows rows) {
    Raster raster = decoded.getRaster();
    int[] samples = new int[raster.getWidth() * stride()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, raster.getWidth(), 1, samples);
      rows.take(y, 0, 1, raster.getWidth(), samples);
    }
  }
}
