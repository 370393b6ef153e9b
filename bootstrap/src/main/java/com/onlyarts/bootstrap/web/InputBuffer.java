package com.onlyarts.bootstrap.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Status;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has come in and was not passed on yet. Lines end with CR LF and with nothing else. */
final class InputBuffer {
  private static final Status HEADERS_TOO_LARGE =
      Status.create(431, "Request Header Fields Too Large");

  private final Supplier<byte @Nullable []> socket;
  private byte[] bytes = BufferData.EMPTY_BYTES;
  private int from;
  private int to;
  private int seen;
  private int lineFrom;

  /**
   * @param socket gives what comes, waiting for it; null at the end
   */
  InputBuffer(Supplier<byte @Nullable []> socket) {
    this.socket = socket;
  }

  boolean isEmpty() {
    return from == to;
  }

  /** Waits for more; false if there is none. */
  boolean fill() {
    byte[] more = socket.get();
    if (more == null) {
      return false;
    }
    if (isEmpty()) {
      bytes = more;
      from = 0;
      to = more.length;
    } else {
      append(more);
    }
    return true;
  }

  private void append(byte[] more) {
    int kept = to - from;
    byte[] room =
        kept + more.length <= bytes.length
            ? bytes
            : new byte[Math.max(kept + more.length, 2 * bytes.length)];
    System.arraycopy(bytes, from, room, 0, kept);
    System.arraycopy(more, 0, room, kept, more.length);
    bytes = room;
    from = 0;
    to = kept + more.length;
  }

  /** At most so many bytes of what is here. */
  byte[] take(long most) {
    int end = from + (int) Math.min(most, to - from);
    byte[] taken = from == 0 && end == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, end);
    from = end;
    return taken;
  }

  /** Begins to look for the end of a line, or of several, at what comes next. */
  void lookFromHere() {
    seen = 0;
    lineFrom = 0;
  }

  /** The number of bytes up to and with the end of the line, or -1 if it has not come. */
  int line(int longest) {
    while (from + seen < to) {
      if (sees('\n')) {
        return seen;
      }
      insistOn(seen <= longest, Status.BAD_REQUEST_400);
    }
    return -1;
  }

  /** The number of bytes up to and with the empty line, or -1 if it has not come. */
  int lines(int longestFirst, int longest) {
    while (from + seen < to) {
      if (sees('\n')) {
        if (seen - lineFrom == 2) {
          return seen;
        }
        lineFrom = seen;
      }
      insistOn(lineFrom > 0 || seen <= longestFirst, Status.REQUEST_URI_TOO_LONG_414);
      insistOn(seen <= longest, HEADERS_TOO_LARGE);
    }
    return -1;
  }

  private boolean sees(char wanted) {
    byte here = bytes[from + seen];
    boolean afterReturn = seen > 0 && bytes[from + seen - 1] == '\r';
    if (afterReturn != (here == '\n')) {
      throw HttpRefusals.malformed("a line that ends with something else");
    }
    seen++;
    return here == wanted;
  }

  private static void insistOn(boolean fits, Status otherwise) {
    if (!fits) {
      throw HttpRefusals.of(otherwise, "too long");
    }
  }

  static String text(byte[] line) {
    return new String(line, 0, line.length - 2, ISO_8859_1);
  }
}
