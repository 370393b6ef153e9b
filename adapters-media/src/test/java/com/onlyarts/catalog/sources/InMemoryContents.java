package com.onlyarts.catalog.sources;

import com.onlyarts.media.api.FileContents;
import com.onlyarts.media.domain.OriginalId;
import java.util.Arrays;

/** One file in memory, which counts how much of it is held at once. */
final class InMemoryContents implements FileContents {
  private final byte[] file;
  private int largestRead;

  InMemoryContents(byte[] file) {
    this.file = file.clone();
  }

  int largestRead() {
    return largestRead;
  }

  @Override
  public long size(OriginalId id) {
    return file.length;
  }

  @Override
  public byte[] read(OriginalId id, long from, int most) {
    int start = (int) Math.min(from, file.length);
    byte[] read = Arrays.copyOfRange(file, start, (int) Math.min(file.length, start + (long) most));
    largestRead = Math.max(largestRead, read.length);
    return read;
  }
}
