package com.onlyarts.media.application.port;

import java.io.IOException;
import java.io.InputStream;

/** Bytes whose sender breaks off before the first of them. */
public final class BrokenInput extends InputStream {
  @Override
  public int read() throws IOException {
    throw new IOException("gone");
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return read();
  }
}
