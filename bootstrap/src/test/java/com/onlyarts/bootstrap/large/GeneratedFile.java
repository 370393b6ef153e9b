package com.onlyarts.bootstrap.large;

import java.io.InputStream;
import java.util.SplittableRandom;

/**
 * A Photoshop file that lies nowhere: each of its blocks is made, always the same, when it is read.
 */
final class GeneratedFile {
  private static final int BLOCK = 64 * 1024;
  private static final byte[] HEAD = {'8', 'B', 'P', 'S', 0, 1};

  private final long bytes;

  GeneratedFile(long bytes) {
    this.bytes = bytes;
  }

  long bytes() {
    return bytes;
  }

  /**
   * A stretch of it.
   *
   * @param from a multiple of 64 KiB
   */
  InputStream open(long from, long length) {
    return new InputStream() {
      private final byte[] block = new byte[BLOCK];
      private long left = length;
      private long next = from;
      private int at = BLOCK;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int wanted) {
        if (left == 0) {
          return -1;
        }
        if (at == BLOCK) {
          fill();
        }
        int read = (int) Math.min(left, Math.min(wanted, BLOCK - at));
        System.arraycopy(block, at, buffer, offset, read);
        at += read;
        left -= read;
        return read;
      }

      private void fill() {
        new SplittableRandom(next).nextBytes(block);
        if (next == 0) {
          System.arraycopy(HEAD, 0, block, 0, HEAD.length);
        }
        next += BLOCK;
        at = 0;
      }
    };
  }
}
