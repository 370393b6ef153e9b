package com.onlyarts.bootstrap.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.helidon.http.RequestException;
import io.helidon.http.Status;
import jakarta.ws.rs.WebApplicationException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one connection, as Helidon shall see them: whole heads, bodies that end where their
 * head says, chunks of a few kilobytes without extensions and trailers. After a message that is
 * none there are no more bytes, so that nothing in it is taken for the next request.
 */
final class RequestReader implements Supplier<byte[]> {
  static final int LONGEST_LINE = 8 * 1024;
  static final int LONGEST_HEAD = LONGEST_LINE + 32 * 1024;
  private static final int LONGEST_CHUNK_LINE = 1024;
  private static final int EMPTY_LINES = 2; // some callers send one after a body
  private static final long LONGEST_BODY =
      64L * 1024 * 1024; // the API's bounds are narrower; this one holds where nobody reads
  private static final Pattern CHUNK_LINE =
      Pattern.compile("([0-9A-Fa-f]{1,8})(?:[ \\t]*;[\\t -~]*)?");
  private static final String LAST_CHUNK = "0\r\n\r\n";
  private static final int HEX = 16;

  /** Which bytes come next. */
  private enum Next {
    HEAD,
    LENGTH,
    CHUNK,
    REST_OF_CHUNK,
    NOTHING
  }

  private final InputBuffer input;
  private final ConnectionLimits limits;
  private final ConnectionDeadlines deadlines;
  private final Consumer<RequestHead> begins;

  private Next next = Next.HEAD;
  private Next afterwards = Next.HEAD;
  private boolean isNew = true;
  private boolean isBroken;
  private boolean isLost;
  private @Nullable WebApplicationException failure;
  private volatile boolean isBetween = true;
  private long left;
  private long bodyBegan;
  private long bodyRead;

  /**
   * @param socket gives what comes, waiting for it; null at the end
   * @param begins hears of every request before Helidon does
   */
  RequestReader(
      Supplier<byte @Nullable []> socket,
      ConnectionLimits limits,
      ConnectionDeadlines deadlines,
      Consumer<RequestHead> begins) {
    this.input = new InputBuffer(socket);
    this.limits = limits;
    this.deadlines = deadlines;
    this.begins = begins;
  }

  /** Whether no request has begun, so that nothing is lost if the connection ends. */
  boolean isBetween() {
    return isBetween;
  }

  /**
   * Whether the request at hand is none, or its end will never come: its answer is the last one.
   */
  boolean isBroken() {
    return isBroken;
  }

  /** Whether the caller is gone in the middle of a request: there is nobody to answer. */
  boolean isLost() {
    return isLost;
  }

  /** Leaves unread whatever else comes. */
  void giveUp() {
    isBroken = true;
    next = Next.NOTHING;
  }

  /**
   * The answer has begun, so that whatever is read from now on is read for nobody; and if it is the
   * last one, is not taken for another request.
   */
  void isAnswered() {
    failure = null;
    if (afterwards == Next.NOTHING) {
      next = Next.NOTHING;
    }
  }

  @Override
  @SuppressWarnings("NullAway") // Helidon's word for the end is null
  public byte[] get() {
    Next wanted = next;
    try {
      return switch (wanted) {
        case HEAD -> head();
        case LENGTH -> piece();
        case CHUNK -> chunk();
        case REST_OF_CHUNK -> pieceOfChunk();
        case NOTHING -> nothing();
      };
    } catch (RequestException e) {
      giveUp();
      if (wanted == Next.HEAD) {
        throw e;
      }
      failure =
          new WebApplicationException(e.status().code()); // whoever reads a body is a resource
      throw failure;
    }
  }

  /** Jersey closes the body whose reading has failed, and reads on for that. */
  private byte @Nullable [] nothing() {
    if (failure != null) {
      throw failure;
    }
    return null;
  }

  private byte @Nullable [] head() {
    isBetween = true;
    if (input.isEmpty()) {
      deadlines.read(isNew ? limits.head() : limits.idle());
      if (!hasMore()) {
        return nothingMore();
      }
    }
    isBetween = false;
    if (!isNew) {
      deadlines.read(limits.head());
    }
    isNew = false;
    for (int emptyLines = 0; emptyLines <= EMPTY_LINES; emptyLines++) {
      int end = endOfLines();
      if (end < 0) {
        return nothingMore();
      }
      byte[] bytes = input.take(end);
      if (end > 2) {
        deadlines.hasRead();
        return begin(RequestHead.parse(bytes));
      }
    }
    throw HttpRefusals.malformed("empty lines");
  }

  /** Whoever leaves between two requests, or in the middle of a head, has asked for nothing. */
  private boolean hasMore() {
    try {
      return input.fill();
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  private byte @Nullable [] nothingMore() {
    next = Next.NOTHING;
    return null;
  }

  private int endOfLines() {
    input.lookFromHere();
    int end = input.lines(LONGEST_LINE, LONGEST_HEAD);
    while (end < 0) {
      if (!hasMore()) {
        return end;
      }
      end = input.lines(LONGEST_LINE, LONGEST_HEAD);
    }
    return end;
  }

  private byte[] begin(RequestHead head) {
    insistOnSize(head.length());
    left = head.length();
    bodyRead = 0;
    bodyBegan = System.nanoTime();
    afterwards = head.isLast() ? Next.NOTHING : Next.HEAD;
    next = head.isChunked() ? Next.CHUNK : head.length() > 0 ? Next.LENGTH : afterwards;
    begins.accept(head);
    return head.bytes();
  }

  private byte[] piece() {
    byte[] piece = body(left);
    left -= piece.length;
    if (left == 0) {
      next = afterwards;
    }
    return piece;
  }

  private byte[] chunk() {
    Matcher line = CHUNK_LINE.matcher(line());
    if (!line.matches()) {
      throw HttpRefusals.malformed("no size of a chunk");
    }
    left = Long.parseLong(line.group(1), HEX);
    insistOnSize(bodyRead + left);
    return left == 0 ? lastChunk() : pieceOfChunk();
  }

  private byte[] lastChunk() {
    input.lookFromHere();
    int end = input.lines(LONGEST_LINE, LONGEST_LINE);
    while (end < 0) {
      await();
      end = input.lines(LONGEST_LINE, LONGEST_LINE);
    }
    RequestHead.insistOnFields(input.take(end));
    next = afterwards;
    return LAST_CHUNK.getBytes(ISO_8859_1);
  }

  /**
   * The last piece is passed on when the end of the chunk has been seen, so that nobody acts on a
   * chunk that is longer than it says.
   */
  private byte[] pieceOfChunk() {
    byte[] piece = body(left);
    left -= piece.length;
    next = left == 0 ? Next.CHUNK : Next.REST_OF_CHUNK;
    if (left == 0 && !line().isEmpty()) {
      throw HttpRefusals.malformed("a chunk that is longer than it says");
    }
    byte[] size = (Integer.toHexString(piece.length) + "\r\n").getBytes(ISO_8859_1);
    byte[] framed = new byte[size.length + piece.length + 2];
    System.arraycopy(size, 0, framed, 0, size.length);
    System.arraycopy(piece, 0, framed, size.length, piece.length);
    framed[framed.length - 2] = '\r';
    framed[framed.length - 1] = '\n';
    return framed;
  }

  private String line() {
    input.lookFromHere();
    int end = input.line(LONGEST_CHUNK_LINE);
    while (end < 0) {
      await();
      end = input.line(LONGEST_CHUNK_LINE);
    }
    return InputBuffer.text(input.take(end));
  }

  private byte[] body(long most) {
    if (input.isEmpty()) {
      await();
    }
    byte[] piece = input.take(most);
    bodyRead += piece.length;
    return piece;
  }

  private void await() {
    deadlines.read(
        limits
            .body()
            .plusSeconds(bodyRead / limits.leastRate())
            .minusNanos(System.nanoTime() - bodyBegan));
    try {
      if (!input.fill()) {
        throw HttpRefusals.malformed("an end too early");
      }
    } catch (UncheckedIOException e) {
      isLost = true;
      throw HttpRefusals.of(Status.REQUEST_TIMEOUT_408, "gone");
    } finally {
      deadlines.hasRead();
    }
  }

  private static void insistOnSize(long size) {
    if (size > LONGEST_BODY) {
      throw HttpRefusals.of(Status.REQUEST_ENTITY_TOO_LARGE_413, "too large");
    }
  }
}
