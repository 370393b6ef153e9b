package com.onlyarts.bootstrap.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The head of a request, up to and with its empty line, that has exactly one meaning to everybody
 * on its way. HTTP/1.0 (nginx speaks it to what is behind it) is written anew as HTTP/1.1 that
 * closes.
 *
 * @param isHead whether the answer has no body
 * @param isOld whether the caller speaks HTTP/1.0, and so takes neither chunks nor interim answers
 * @param isChunked whether a body follows in chunks
 * @param length of the body that follows, if it does not come in chunks
 * @param expectsContinue whether the body is sent only when we say so
 * @param isLast whether the caller sends no other request on this connection
 * @param bytes as Helidon shall read it
 */
record RequestHead(
    boolean isHead,
    boolean isOld,
    boolean isChunked,
    long length,
    boolean expectsContinue,
    boolean isLast,
    byte[] bytes) {
  private static final byte SPACE = ' ';
  private static final byte TAB = '\t';
  private static final int DELETE = 0x7F;
  private static final int LONGEST_NUMBER = 15;
  private static final BitSet TOKEN = token();
  private static final Pattern CLOSE =
      Pattern.compile("(^|,)\\s*close\\s*(,|$)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LEFT_OUT_OF_OLD = Set.of("connection", "keep-alive", "expect");
  private static final BitSet NOTED_LENGTHS =
      lengths(
          "host",
          "content-length",
          "transfer-encoding",
          "connection",
          "keep-alive",
          "expect"); // the others are not even read

  /**
   * Reads it; every LF in it follows a CR, and every CR is followed by a LF.
   *
   * @throws io.helidon.http.RequestException if it can be read in two ways, or in none
   */
  static RequestHead parse(byte[] head) {
    return new Parser(head).parse();
  }

  private static BitSet lengths(String... names) {
    BitSet lengths = new BitSet();
    Stream.of(names).mapToInt(String::length).forEach(lengths::set);
    return lengths;
  }

  private static BitSet token() {
    BitSet token = new BitSet();
    token.set(SPACE + 1, DELETE);
    "\"(),/:;<=>?@[\\]{}".chars().forEach(token::clear);
    return token;
  }

  boolean hasBody() {
    return isChunked || length > 0;
  }

  /** What stands in a trailer: fields like those of a head, of which none is used. */
  static void insistOnFields(byte[] fields) {
    new Parser(fields).fields();
  }

  private static final class Parser {
    private final byte[] head;
    private final ByteArrayOutputStream old = new ByteArrayOutputStream(0);
    private int at;
    private boolean isOld;
    private boolean hasHost;
    private boolean isChunked;
    private boolean expectsContinue;
    private boolean isLast;
    private long length = -1;

    Parser(byte[] head) {
      this.head = head;
    }

    RequestHead parse() {
      String method = requestLine();
      fields();
      if (isChunked && (length >= 0 || isOld)) {
        throw HttpRefusals.malformed("two lengths of one body");
      }
      return new RequestHead(
          method.equals("HEAD"),
          isOld,
          isChunked,
          Math.max(0, length),
          expectsContinue && !isOld,
          isLast || isOld,
          isOld ? renewed() : head);
    }

    void fields() {
      while (at < head.length - 2) {
        field();
      }
    }

    private String requestLine() {
      int eol = lineEnd();
      int afterMethod = indexOf(SPACE, 0, eol);
      int beforeVersion = eol - " HTTP/1.x".length();
      if (afterMethod < 1 || beforeVersion <= afterMethod + 1) {
        throw HttpRefusals.malformed("no request line");
      }
      for (int i = 0; i < afterMethod; i++) {
        if (!isToken(head[i]) || Character.isLowerCase(head[i])) {
          throw HttpRefusals.malformed("no method");
        }
      }
      for (int i = afterMethod + 1; i < beforeVersion; i++) {
        if (head[i] <= SPACE || head[i] == DELETE) { // what is not ASCII is negative
          throw HttpRefusals.malformed("no address");
        }
      }
      isOld =
          switch (text(beforeVersion, eol)) {
            case " HTTP/1.1" -> false;
            case " HTTP/1.0" -> true;
            default -> throw HttpRefusals.malformed("another protocol");
          };
      if (isOld) {
        old.write(head, 0, beforeVersion);
        old.writeBytes(" HTTP/1.1\r\n".getBytes(ISO_8859_1));
      }
      at = eol + 2;
      return text(0, afterMethod);
    }

    private void field() {
      int eol = lineEnd();
      int colon = at;
      while (colon < eol && isToken(head[colon])) {
        colon++;
      }
      if (colon == at || colon == eol || head[colon] != ':') {
        throw HttpRefusals.malformed(
            "no field name"); // a folded line, a space before the colon, nothing before it
      }
      for (int i = colon + 1; i < eol; i++) {
        if ((head[i] >= 0 && head[i] < SPACE && head[i] != TAB) || head[i] == DELETE) {
          throw HttpRefusals.malformed("a control character");
        }
      }
      boolean isNoted = NOTED_LENGTHS.get(colon - at);
      String name = isNoted ? text(at, colon).toLowerCase(Locale.ROOT) : "";
      note(name, colon + 1, eol);
      if (isOld && !LEFT_OUT_OF_OLD.contains(name)) {
        old.write(head, at, eol + 2 - at);
      }
      at = eol + 2;
    }

    private void note(String name, int from, int to) {
      switch (name) {
        case "host" -> hasHost = true;
        case "expect" -> expectsContinue = true;
        case "connection" -> isLast |= CLOSE.matcher(text(from, to)).find();
        case "content-length" -> {
          if (length >= 0) {
            throw HttpRefusals.malformed("two lengths of one body");
          }
          length = number(text(from, to).strip());
        }
        case "transfer-encoding" -> {
          if (isChunked || !text(from, to).strip().equalsIgnoreCase("chunked")) {
            throw HttpRefusals.malformed("another transfer coding");
          }
          isChunked = true;
        }
        default -> {}
      }
    }

    private static long number(String text) {
      if (text.isEmpty()
          || text.length() > LONGEST_NUMBER
          || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw HttpRefusals.malformed("no length");
      }
      return Long.parseLong(text);
    }

    private byte[] renewed() {
      old.writeBytes(
          (hasHost ? "Connection: close\r\n\r\n" : "Host: localhost\r\nConnection: close\r\n\r\n")
              .getBytes(ISO_8859_1));
      return old.toByteArray();
    }

    private int lineEnd() {
      int cr = indexOf((byte) '\r', at, head.length);
      if (cr < 0) {
        throw HttpRefusals.malformed("no end of line");
      }
      return cr;
    }

    private int indexOf(byte wanted, int from, int to) {
      for (int i = from; i < to; i++) {
        if (head[i] == wanted) {
          return i;
        }
      }
      return -1;
    }

    private String text(int from, int to) {
      return new String(head, from, to - from, ISO_8859_1);
    }

    private static boolean isToken(byte b) {
      return b > 0 && TOKEN.get(b);
    }
  }
}
