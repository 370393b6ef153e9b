package com.onlyarts.bootstrap.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.RequestException;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes from a socket to Helidon; however the network cuts it, it is the same. */
class RequestReaderTest {
  private static final String NEXT = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

  @Test
  void requests_pass_as_they_are_one_after_the_other() {
    String sent =
        POST + "Content-Length: 4\r\n\r\nabcd" + NEXT + POST + "Content-Length: 0\r\n\r\n" + NEXT;
    assertThat(passed(sent)).isEqualTo(sent);
  }

  @Test
  void an_empty_line_before_a_request_is_left_out() {
    assertThat(passed("\r\n" + NEXT + "\r\n" + NEXT)).isEqualTo(NEXT + NEXT);
  }

  @Test
  void chunks_pass_without_their_extensions_and_trailers() {
    String passed =
        passed(
            CHUNKED
                + "2;a=b\r\nab\r\n00A ; c\r\n0123456789\r\n0\r\nX-Sum: 1\r\nX-Other: 2\r\n\r\n"
                + NEXT);

    assertThat(passed)
        .startsWith(CHUNKED)
        .endsWith("0\r\n\r\n" + NEXT)
        .doesNotContain("a=b", "X-Sum");
    assertThat(bodyOf(passed)).isEqualTo("ab0123456789");
  }

  @Test
  void a_large_chunk_passes_in_pieces_of_what_has_come() {
    List<String> passed =
        pieces(
            List.of(
                (CHUNKED + "3E8\r\n").getBytes(ISO_8859_1),
                "a".repeat(500).getBytes(ISO_8859_1),
                ("b".repeat(500) + "\r\n0\r\n\r\n").getBytes(ISO_8859_1)));

    assertThat(passed).hasSize(4);
    assertThat(passed.get(1)).isEqualTo("1f4\r\n" + "a".repeat(500) + "\r\n");
  }

  @Test
  void HTTP_1_0_becomes_a_request_that_closes() {
    assertThat(
            passed(
                "GET /a HTTP/1.0\r\nConnection: keep-alive\r\nExpect: 100-continue\r\nX-A: 1\r\n\r\n"
                    + NEXT))
        .isEqualTo("GET /a HTTP/1.1\r\nX-A: 1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(passed("GET /a HTTP/1.0\r\nHost: b\r\n\r\n"))
        .isEqualTo("GET /a HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "Close", "keep-alive, close", "close,te"})
  void after_a_request_that_closes_nothing_is_read(String connection) {
    String last = POST + "Connection: " + connection + "\r\nContent-Length: 2\r\n\r\nab";
    assertThat(passed(last + NEXT)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX(Y): b\r\n\r\n",
        "get / HTTP/1.1\r\nHost: a\r\n\r\n",
        "G{}T / HTTP/1.1\r\nHost: a\r\n\r\n",
        " GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.2\r\nHost: a\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
        "GET /\r\n\r\n",
        "\r\n\r\n\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2, 2\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +2\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -2\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x2\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\u000bchunked\r\n\r\n",
        "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      })
  void a_head_with_two_meanings_or_none_is_refused_and_nothing_after_it_is_read(String head) {
    assertThat(passed(head + NEXT)).isEqualTo("refused 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xyz\r\nab\r\n",
        "-2\r\nab\r\n",
        "0x2\r\nab\r\n",
        "\r\nab\r\n",
        "2 \r\nab\r\n",
        "FFFFFFFFF\r\nab\r\n",
        "2\nab\r\n",
        "2;a\u0001\r\nab\r\n",
        "2\r\nabcd\r\n",
        "2\r\nab\n",
        "0\r\nX : 1\r\n\r\n",
        "0\r\n: 1\r\n\r\n",
        "0\r\nX: 1\n\r\n"
      })
  void a_chunk_that_is_none_is_refused_before_its_data_passes_and_nothing_after_it_is_read(
      String chunk) {
    assertThat(passed(CHUNKED + chunk + NEXT)).isEqualTo(CHUNKED + "refused 400");
  }

  @Test
  void what_is_too_long_is_refused_however_much_of_it_comes() {
    assertThat(passed("GET /" + "a".repeat(RequestReader.LONGEST_LINE))).isEqualTo("refused 414");
    assertThat(passed("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(RequestReader.LONGEST_HEAD)))
        .isEqualTo("refused 431");
    assertThat(passed(POST + "Content-Length: 1000000000\r\n\r\n")).isEqualTo("refused 413");
    assertThat(passed(CHUNKED + "FFFFFFFF\r\n")).isEqualTo(CHUNKED + "refused 413");
    assertThat(passed(CHUNKED + "2;" + "a".repeat(2_000))).isEqualTo(CHUNKED + "refused 400");
  }

  @Test
  void an_end_in_the_middle_of_a_body_is_no_end_of_the_body() {
    assertThat(passed(POST + "Content-Length: 4\r\n\r\n"))
        .isEqualTo(POST + "Content-Length: 4\r\n\r\n" + "refused 400");
    assertThat(passed(CHUNKED + "4\r\nab")).isEqualTo(CHUNKED + "2\r\nab\r\nrefused 400");
    assertThat(passed(CHUNKED + "0\r\n")).isEqualTo(CHUNKED + "refused 400");
  }

  @Test
  void an_end_in_the_middle_of_a_head_is_the_end() {
    assertThat(passed(NEXT + "GET / HT")).isEqualTo(NEXT);
  }

  /** What comes out if all comes at once; it has to be the same if it comes byte by byte. */
  private static String passed(String sent) {
    byte[] bytes = sent.getBytes(ISO_8859_1);
    String atOnce = joined(pieces(List.of(bytes)));
    String byteByByte =
        joined(
            pieces(IntStream.range(0, bytes.length).mapToObj(i -> new byte[] {bytes[i]}).toList()));
    if (!atOnce.startsWith(CHUNKED)) {
      assertThat(byteByByte).isEqualTo(atOnce);
    } else { // the pieces are others
      assertThat(bodyOf(byteByByte)).isEqualTo(bodyOf(atOnce));
      assertThat(byteByByte).endsWith(atOnce.substring(atOnce.lastIndexOf('\n')));
    }
    return atOnce;
  }

  private static String joined(List<String> pieces) {
    return String.join("", pieces);
  }

  private static List<String> pieces(List<byte[]> incoming) {
    Deque<byte[]> left = new ArrayDeque<>(incoming);
    RequestReader reader =
        new RequestReader(
            left::poll, ConnectionLimits.within(1_024), new ConnectionDeadlines(), _ -> {});
    List<String> passed = new ArrayList<>();
    try {
      for (byte[] next = reader.get(); next != null; next = reader.get()) {
        passed.add(new String(next, ISO_8859_1));
      }
    } catch (RequestException e) {
      passed.add("refused " + e.status().code());
      assertThat(reader.get()).as("what follows").isNull();
    } catch (WebApplicationException e) {
      passed.add("refused " + e.getResponse().getStatus());
      reader.isAnswered();
      assertThat(reader.get()).as("what follows").isNull();
    }
    return passed;
  }

  /** The data of the chunks in what passed. */
  private static String bodyOf(String passed) {
    int from = passed.indexOf(CHUNKED);
    int to = passed.indexOf("\r\n0\r\n\r\n");
    if (from < 0 || to < 0) {
      return "";
    }
    byte[] chunks = passed.substring(from + CHUNKED.length(), to + 2).getBytes(ISO_8859_1);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunks.length) {
      int eol = at;
      while (chunks[eol] != '\r') {
        eol++;
      }
      int size = Integer.parseInt(new String(Arrays.copyOfRange(chunks, at, eol), ISO_8859_1), 16);
      data.write(chunks, eol + 2, size);
      at = eol + 2 + size + 2;
    }
    return data.toString(ISO_8859_1);
  }
}
