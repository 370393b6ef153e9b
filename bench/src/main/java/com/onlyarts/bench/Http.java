package com.onlyarts.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection that is kept, and nothing around it: the client must not cost more than what it
 * measures.
 */
final class Http implements AutoCloseable {
  private static final String LENGTH = "content-length:";
  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  Http(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * @param headers lines that end in CR LF
   * @param json empty for none
   */
  Answer send(String method, String path, String headers, String json) throws IOException {
    String length =
        json.isEmpty()
            ? ""
            : "Content-Type: application/json\r\nContent-Length: %d\r\n"
                .formatted(json.getBytes(UTF_8).length);
    String request =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n%s%s\r\n%s"
            .formatted(method, path, headers, length, json);
    socket.getOutputStream().write(request.getBytes(UTF_8));
    int status = Integer.parseInt(line().substring(9, 12));
    int size = -1;
    for (String header = line().toLowerCase(Locale.ROOT);
        !header.isEmpty();
        header = line().toLowerCase(Locale.ROOT)) {
      size =
          header.startsWith(LENGTH)
              ? Integer.parseInt(header.substring(LENGTH.length()).strip())
              : size;
    }
    return new Answer(status, size < 0 ? chunks() : new String(in.readNBytes(size), UTF_8));
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toString(UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the service hung up");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** What came back. */
  record Answer(int status, String body) {

    /** The first member of this name that is a text. */
    String text(String member) {
      Matcher found = Pattern.compile("\"%s\":\"([^\"]*)\"".formatted(member)).matcher(body);
      if (!found.find()) {
        throw new IllegalStateException("no %s in %d %s".formatted(member, status, body));
      }
      return found.group(1);
    }
  }
}
