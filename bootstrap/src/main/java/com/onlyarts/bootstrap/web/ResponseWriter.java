package com.onlyarts.bootstrap.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one connection, in pieces that each have to be taken in time. An answer to HEAD
 * has no body and does not claim an empty one; one to HTTP/1.0 has no chunks; the last one of a
 * connection says so.
 */
final class ResponseWriter implements DataWriter {
  private static final int PIECE = 64 * 1024;
  private static final int HEX = 16;
  private static final String EMPTY_LINE = "\r\n\r\n";

  private final HelidonSocket socket;
  private final ConnectionLimits limits;
  private final ConnectionDeadlines deadlines;
  private final Thread connection = Thread.currentThread();

  private @Nullable RequestHead head;
  private @Nullable RequestReader reader;
  private boolean headIsOut;
  private boolean wasContinued;
  private boolean hasChunks;
  private volatile boolean isGone;

  ResponseWriter(HelidonSocket socket, ConnectionLimits limits, ConnectionDeadlines deadlines) {
    this.socket = socket;
    this.limits = limits;
    this.deadlines = deadlines;
  }

  /** What is written from now on answers this request. */
  void begin(RequestHead head, RequestReader reader) {
    this.head = head;
    this.reader = reader;
    headIsOut = false;
    wasContinued = false;
    hasChunks = false;
  }

  @Override
  public void write(BufferData... buffers) {
    write(BufferData.create(buffers));
  }

  @Override
  public void write(BufferData buffer) {
    if (reader == null || head == null) {
      send(buffer);
      return;
    }
    reader.isAnswered();
    if (!reader.isLost()) {
      answer(buffer, head, reader);
    }
  }

  /** An interim answer, which Helidon writes in no other case. */
  @Override
  public void writeNow(BufferData... buffers) {
    writeNow(BufferData.create(buffers));
  }

  @Override
  public void writeNow(BufferData buffer) {
    wasContinued = true;
    send(buffer);
  }

  private void answer(BufferData buffer, RequestHead head, RequestReader reader) {
    boolean isFirst = !headIsOut;
    headIsOut = true;
    if (isFirst && head.expectsContinue() && head.hasBody() && !wasContinued) {
      reader
          .giveUp(); // the body may follow or may not, and nobody can tell it from the next request
    }
    if (isFirst && (head.isHead() || head.isOld() || reader.isBroken())) {
      sendHead(buffer.readBytes(), head, reader.isBroken());
    } else if (hasChunks) {
      send(BufferData.create(withoutChunks(buffer.readBytes(), 0)));
    } else if (!head.isHead()) {
      send(buffer);
    }
  }

  private void sendHead(byte[] bytes, RequestHead head, boolean isLast) {
    int end = endOfHead(bytes);
    List<String> lines =
        new ArrayList<>(List.of(new String(bytes, 0, end, ISO_8859_1).split("\r\n")));
    if (head.isHead()) {
      lines.removeIf(line -> line.equalsIgnoreCase("Content-Length: 0"));
    }
    if (head.isOld()) {
      hasChunks = lines.removeIf(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
    }
    if (isLast) {
      lines.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith("connection:"));
      lines.add("Connection: close");
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream(bytes.length + 64);
    written.writeBytes((String.join("\r\n", lines) + EMPTY_LINE).getBytes(ISO_8859_1));
    int body = end + EMPTY_LINE.length();
    if (!head.isHead()) {
      written.writeBytes(
          hasChunks ? withoutChunks(bytes, body) : Arrays.copyOfRange(bytes, body, bytes.length));
    }
    send(BufferData.create(written.toByteArray()));
  }

  private static int endOfHead(byte[] bytes) {
    for (int i = 0; i + EMPTY_LINE.length() <= bytes.length; i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i;
      }
    }
    throw new IllegalStateException("Helidon writes a head in one piece");
  }

  /** Helidon writes chunks in one piece too. */
  private static byte[] withoutChunks(byte[] bytes, int from) {
    ByteArrayOutputStream data = new ByteArrayOutputStream(bytes.length);
    int at = from;
    while (at < bytes.length) {
      int sizeFrom = at;
      while (bytes[at] != '\r') {
        at++;
      }
      int size = Integer.parseInt(new String(bytes, sizeFrom, at - sizeFrom, ISO_8859_1), HEX);
      data.write(bytes, at + 2, size);
      at += 2 + size + 2;
    }
    return data.toByteArray();
  }

  private void send(BufferData buffer) {
    if (buffer.available() <= PIECE) {
      sendPiece(buffer);
      return;
    }
    while (buffer.available()
        > 0) { // the rest as well is copied: not every kind of buffer writes the rest of what was
      // read from it
      byte[] piece = new byte[Math.min(PIECE, buffer.available())];
      buffer.read(piece);
      sendPiece(BufferData.create(piece));
    }
  }

  private void sendPiece(BufferData piece) {
    if (!isGone) {
      deadlines.write(limits.write());
      try {
        socket.write(piece);
      } catch (UncheckedIOException e) {
        isGone = true;
        hearThatTheyLeft(e);
      } finally {
        deadlines.hasWritten();
      }
    } else {
      hearThatTheyLeft(null);
    }
  }

  /**
   * Who answers a request goes on to its end, for nobody: it is what callers do and no failure. A
   * stream of events, which is told on a thread of its own, ends.
   */
  private void hearThatTheyLeft(@Nullable Exception how) {
    if (Thread.currentThread() != connection) {
      throw new CloseConnectionException("the caller has left", how);
    }
  }
}
