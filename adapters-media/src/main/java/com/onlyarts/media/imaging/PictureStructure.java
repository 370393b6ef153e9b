package com.onlyarts.media.imaging;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported.Why;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.PictureFormat;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a file is made of, counted by walking from piece to piece before anything is decoded: 14
 * bytes of a JPEG can be one more walk over the whole picture, 3 bytes of a GIF one more object
 * (R90). A file that ends before its own end mark is not all there: the walk then runs into {@link
 * BufferUnderflowException} or another RuntimeException, as decoders do at damage.
 *
 * @param dimensions what the decoder makes room for: of the picture, or of the largest frame
 * @param canvas what is seen: of a GIF its logical screen, unless its first frame reaches beyond
 * @param frames of an animation; 1 for a picture
 * @param orientation of the picture in its file, as EXIF numbers it
 * @param colours what the file says they are
 */
record PictureStructure(
    Dimensions dimensions, Dimensions canvas, int frames, int orientation, ColourClaim colours) {
  /**
   * A profile of 60 parts is large, an animation of a thousand frames has some thousands; more is
   * made to keep us busy.
   */
  private static final int MOST_PIECES = 20_000;

  private static final Dimensions DOT = new Dimensions(1, 1);
  private static final int MOST_SCANS = 100;

  /** The largest picture in the ten scans that programs make of one, and two more. */
  private static final long MOST_PIXELS_OF_ALL_SCANS = 12 * Dimensions.MOST_PIXELS;

  /**
   * An animation of 10 MB can unfold into any number of frames; more than a thousand, or four times
   * the pixels of a picture, is a bomb.
   */
  private static final int MOST_FRAMES = 1_000;

  private static final long MOST_PIXELS_OF_ALL_FRAMES = 4 * Dimensions.MOST_PIXELS;

  /**
   * Walks through the file; refuses what is beyond the bounds, an animation that would be made
   * still, and half a file.
   */
  static PictureStructure of(PictureFormat format, byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).asReadOnlyBuffer();
    return switch (format) {
      case JPEG -> jpeg(bytes);
      case PNG -> png(bytes);
      case GIF -> gif(bytes.order(ByteOrder.LITTLE_ENDIAN));
      case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
    };
  }

  private static PictureStructure jpeg(ByteBuffer file) {
    Dimensions size = DOT;
    int orientation = Orientation.UPRIGHT;
    boolean exif = false;
    ProfilePieces profile = new ProfilePieces();
    int scans = 0;
    file.position(2);
    for (int pieces = 0; ; pieces++) {
      requireAtMost(MOST_PIECES, pieces);
      int marker = nextMarker(file);
      if (marker == 0xD9) {
        return new PictureStructure(size, size, 1, orientation, profile.claim());
      }
      if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
        pieces--; // a restart inside a scan: as many as the picture is large
        continue;
      }
      int next = file.position() + Math.max(2, unsigned(file.getShort()));
      if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
        file.get();
        int height = unsigned(file.getShort());
        size = new Dimensions(unsigned(file.getShort()), height);
      }
      ByteBuffer segment = file.slice(file.position(), next - file.position());
      if (marker == 0xE1 && !exif && Orientation.isExif(segment)) {
        exif = true;
        orientation = Orientation.of(segment);
      }
      if (marker == 0xE2) {
        profile.read(segment);
      }
      if (marker == 0xDA
          && (++scans > MOST_SCANS || scans * size.pixels() > MOST_PIXELS_OF_ALL_SCANS)) {
        throw new Rejected(new PictureTooLarge("100 scans and 600 megapixels in all of them"));
      }
      file.position(next);
    }
  }

  /**
   * Past whatever stands between pieces, the pixels of a scan among it: there 255 is followed by 0
   * when it is no marker.
   */
  private static int nextMarker(ByteBuffer file) {
    while (true) {
      int octet = unsigned(file.get());
      if (octet == 0xFF) {
        while (octet == 0xFF) {
          octet = unsigned(file.get());
        }
        if (octet != 0) {
          return octet;
        }
      }
    }
  }

  private static PictureStructure png(ByteBuffer file) {
    Dimensions size = DOT;
    int orientation = Orientation.UPRIGHT;
    PngColours colours = new PngColours();
    file.position(8);
    for (int chunks = 0; ; chunks++) {
      requireAtMost(MOST_PIECES, chunks);
      int length = file.getInt();
      int type = file.getInt();
      int next = after(file, length, Integer.BYTES);
      switch (type) {
        case 0x49454E44 -> { // IEND
          file.position(file.position() + Integer.BYTES);
          return new PictureStructure(size, size, 1, orientation, colours.claim());
        }
        case 0x49484452 ->
            size =
                larger(
                    size,
                    new Dimensions(
                        file.getInt(file.position()),
                        file.getInt(file.position() + Integer.BYTES))); // IHDR
        case 0x6163544C -> throw stillOnly(); // acTL
        case 0x65584966 ->
            orientation = Orientation.of(file.slice(file.position(), length)); // eXIf
        default -> colours.read(type, file, length);
      }
      file.position(next);
    }
  }

  private static PictureStructure gif(ByteBuffer file) {
    file.position(6);
    int width = unsigned(file.getShort());
    int height = unsigned(file.getShort());
    Dimensions size = DOT;
    skipColours(file, file.get());
    file.position(file.position() + 2);
    int frames = 0;
    long pixels = 0;
    for (int blocks = 0; ; blocks++) {
      requireAtMost(MOST_PIECES, blocks);
      switch (file.get()) {
        case 0x3B -> {
          Dimensions canvas = new Dimensions(width, height);
          return new PictureStructure(
              larger(size, canvas), canvas, frames, Orientation.UPRIGHT, new ColourClaim.Plain());
        }
        case 0x21 -> file.get();
        case 0x2C -> {
          int left = unsigned(file.getShort());
          int top = unsigned(file.getShort());
          Dimensions frame = new Dimensions(unsigned(file.getShort()), unsigned(file.getShort()));
          size = larger(size, frame);
          if (frames == 0) {
            width = Math.max(width, left + frame.width());
            height = Math.max(height, top + frame.height());
          }
          pixels += frame.pixels();
          if (++frames > MOST_FRAMES || pixels > MOST_PIXELS_OF_ALL_FRAMES) {
            throw new Rejected(
                new PictureTooLarge("1,000 frames and 200 megapixels in all of them"));
          }
          skipColours(file, file.get());
          file.get();
        }
        default -> throw new BufferUnderflowException();
      }
      skipParts(file);
    }
  }

  private static void skipColours(ByteBuffer file, byte flags) {
    if ((flags & 0x80) != 0) {
      file.position(file.position() + 3 * (2 << (flags & 7)));
    }
  }

  private static void skipParts(ByteBuffer file) {
    for (int length = unsigned(file.get()); length > 0; length = unsigned(file.get())) {
      file.position(file.position() + length);
    }
  }

  /**
   * What stands in the frame is what the decoder makes room for, whatever the canvas around it
   * says.
   */
  private static PictureStructure webp(ByteBuffer file) {
    file.position(4);
    int end = after(file, file.getInt(), 0);
    file.getInt();
    Dimensions size = DOT;
    int orientation = Orientation.UPRIGHT;
    ColourClaim colours = new ColourClaim.Plain();
    for (int chunks = 0; file.position() + 2 * Integer.BYTES <= end; chunks++) {
      requireAtMost(MOST_PIECES, chunks);
      int type = file.getInt();
      int length = file.getInt();
      int body = file.position();
      switch (type) {
        case 0x4D494E41 -> throw stillOnly(); // ANIM
        case 0x58385056 -> { // VP8X
          if ((file.get(body) & 2) != 0) {
            throw stillOnly();
          }
          size =
              larger(
                  size,
                  new Dimensions(
                      (file.getInt(body + 4) & 0xFFFFFF) + 1,
                      (file.getInt(body + 6) >>> Byte.SIZE) + 1));
        }
        case 0x20385056 ->
            size =
                larger(
                    size,
                    new Dimensions(
                        file.getShort(body + 6) & 0x3FFF, file.getShort(body + 8) & 0x3FFF)); // VP8
        case 0x4C385056 -> { // VP8L
          int sides = file.getInt(body + 1);
          size = larger(size, new Dimensions((sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1));
        }
        case 0x46495845 -> orientation = Orientation.of(file.slice(body, length)); // EXIF
        case 0x50434349 -> colours = profiled(file, length); // ICCP
        default -> {}
      }
      file.position(after(file, length, length & 1));
    }
    return new PictureStructure(size, size, 1, orientation, colours);
  }

  private static ColourClaim profiled(ByteBuffer file, int length) {
    byte[] profile = new byte[Math.min(length, ProfilePieces.MOST_BYTES)];
    file.get(file.position(), profile);
    return new ColourClaim.Profiled(profile);
  }

  private static Dimensions larger(Dimensions one, Dimensions other) {
    return one.pixels() < other.pixels() ? other : one;
  }

  private static Rejected stillOnly() {
    return new Rejected(new PictureNotSupported(Why.ANIMATED));
  }

  private static int after(ByteBuffer file, int length, int more) {
    if (length < 0 || length > file.remaining()) {
      throw new BufferUnderflowException();
    }
    return Math.min(file.limit(), file.position() + length + more);
  }

  private static void requireAtMost(int most, int pieces) {
    if (pieces > most) {
      throw new Rejected(new PictureTooLarge("20,000 pieces that it is made of"));
    }
  }

  private static int unsigned(short value) {
    return Short.toUnsignedInt(value);
  }

  private static int unsigned(byte value) {
    return Byte.toUnsignedInt(value);
  }
}
