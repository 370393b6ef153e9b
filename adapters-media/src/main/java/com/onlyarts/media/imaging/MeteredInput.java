package com.onlyarts.media.imaging;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory that looks at the limit while it is read: decoders cannot be stopped, but all of
 * them come back for more. It does not say how long it is: TwelveMonkeys' reader calls it damage
 * when a small file is a large picture of one colour, and our own bounds are held already.
 */
final class MeteredInput extends ImageInputStreamImpl {
  private static final int BETWEEN_LOOKS = 4_096;

  private final byte[] file;
  private final WorkLimit limit;
  private int readSinceLook;
  private boolean exhausted;

  MeteredInput(byte[] file, WorkLimit limit) {
    this.file = file;
    this.limit = limit;
  }

  @Override
  public int read() {
    bitOffset = 0;
    look(1);
    if (streamPos < file.length) {
      return Byte.toUnsignedInt(file[(int) streamPos++]);
    }
    exhausted = true;
    return -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    bitOffset = 0;
    look(length);
    if (length == 0) {
      return 0;
    }
    int read = (int) Math.min(length, file.length - streamPos);
    if (read <= 0) {
      exhausted = true;
      return -1;
    }
    System.arraycopy(file, (int) streamPos, into, offset, read);
    streamPos += read;
    return read;
  }

  /** Whether somebody wanted more than there is. */
  boolean isExhausted() {
    return exhausted;
  }

  private void look(int reading) {
    readSinceLook += reading;
    if (readSinceLook >= BETWEEN_LOOKS) {
      readSinceLook = 0;
      limit.check();
    }
  }
}
