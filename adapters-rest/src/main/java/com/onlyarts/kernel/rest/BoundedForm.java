package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.ws.rs.WebApplicationException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A form of at most 12 parts whose headers have at most 8 kB together: ten pictures and what goes
 * with them. Counted as it is read, because the parser keeps a buffer for every part before anybody
 * sees one.
 */
final class BoundedForm extends FilterInputStream {
  static final int MOST_PARTS = 12;
  static final int MOST_HEADERS = 8 * 1024;
  private static final byte LINE_FEED = '\n';
  private static final byte CARRIAGE_RETURN = '\r';

  private final byte[] delimiter;
  private final int[] fallback;
  private int matched;
  private int delimiters;
  private int headerBytes;
  private boolean inHeaders;
  private boolean lineIsEmpty;

  BoundedForm(InputStream body, String boundary) {
    super(body);
    delimiter = ("--" + boundary).getBytes(ISO_8859_1);
    fallback = fallbackOf(delimiter);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count((byte) read);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = 0; i < read; i++) {
      count(buffer[offset + i]);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * Wherever the delimiter stands, the parser might see a part; the last one only ends the form.
   */
  private void count(byte next) {
    if (inHeaders) {
      countHeader(next);
    }
    while (matched > 0 && next != delimiter[matched]) {
      matched = fallback[matched - 1];
    }
    if (next == delimiter[matched]) {
      matched++;
    }
    if (matched == delimiter.length) {
      matched = 0;
      delimiters++;
      inHeaders = true;
      lineIsEmpty = false;
      refuseIf(delimiters > MOST_PARTS + 1);
    }
  }

  private void countHeader(byte next) {
    headerBytes++;
    refuseIf(headerBytes > MOST_HEADERS);
    if (next == LINE_FEED) {
      inHeaders = !lineIsEmpty;
      lineIsEmpty = true;
    } else if (next != CARRIAGE_RETURN) {
      lineIsEmpty = false;
    }
  }

  private static void refuseIf(boolean tooMuch) {
    if (tooMuch) {
      throw new WebApplicationException(413);
    }
  }

  /** How much of the delimiter still matches where it fails (Knuth, Morris, Pratt). */
  private static int[] fallbackOf(byte[] pattern) {
    int[] fallback = new int[pattern.length];
    for (int i = 1, k = 0; i < pattern.length; i++) {
      while (k > 0 && pattern[i] != pattern[k]) {
        k = fallback[k - 1];
      }
      k += pattern[i] == pattern[k] ? 1 : 0;
      fallback[i] = k;
    }
    return fallback;
  }
}
