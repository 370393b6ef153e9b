package com.onlyarts.bootstrap.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Callers who take their time, and too many of one address, on real sockets; the seconds are
 * milliseconds here.
 */
class ConnectionsTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final int AN_ADDRESS = 3;
  private static final int LARGE = 8 * 1024 * 1024;
  private static final CompletableFuture<Throwable> ENDED = new CompletableFuture<>();

  private Connections connections = connections(LONG, LONG, LONG, LONG);
  private @Nullable WebServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void a_head_that_does_not_come_in_time_ends_the_connection() throws IOException {
    start(connections(LONG, SHORT, LONG, LONG));
    try (Socket silent = connected();
        Socket slow = connected("GET / HTTP/1.1\r\nHo")) {
      assertThat(restOf(silent)).isEmpty();
      assertThat(restOf(slow)).isEmpty();
    }
  }

  @Test
  void a_connection_that_asks_for_nothing_more_ends() throws IOException {
    start(connections(SHORT, LONG, LONG, LONG));
    try (Socket idle = connected("GET /small HTTP/1.1\r\nHost: a\r\n\r\n")) {
      assertThat(restOf(idle)).startsWith("HTTP/1.1 200").endsWith("small");
    }
  }

  @Test
  void a_body_that_does_not_come_in_time_ends_the_connection() throws IOException {
    start(connections(LONG, LONG, SHORT, LONG));
    try (Socket slow =
            connected("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
        Socket slowChunks =
            connected(
                "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")) {
      assertThat(restOf(slow)).isEmpty();
      assertThat(restOf(slowChunks)).isEmpty();
    }
  }

  @Test
  void who_does_not_read_the_answer_loses_the_connection() throws IOException {
    start(connections(LONG, LONG, LONG, SHORT));
    try (Socket slow = new Socket()) {
      slow.setReceiveBufferSize(4_096);
      slow.connect(new InetSocketAddress("127.0.0.1", server.port()));
      send(slow, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
      until("it is there", () -> connections.count() == 1);
      until("it is cut", () -> connections.count() == 0);
    }
  }

  @Test
  void a_stream_that_is_told_on_another_thread_hears_that_nobody_takes_it_and_an_answer_does_not()
      throws Exception {
    start(connections(LONG, LONG, LONG, SHORT));
    try (Socket slow = new Socket()) {
      slow.setReceiveBufferSize(4_096);
      slow.connect(new InetSocketAddress("127.0.0.1", server.port()));
      send(slow, "GET /forever HTTP/1.1\r\nHost: a\r\n\r\n");
      until("the stream has ended", ENDED::isDone);
      assertThat(ENDED.get()).isInstanceOf(CloseConnectionException.class);
    }
  }

  @Test
  void who_takes_long_within_bounds_is_served() throws IOException {
    start(connections(LONG, LONG, LONG, LONG));
    try (Socket patient = connected("POST /echo HTTP/1.1\r\nHo")) {
      connections.cutLate();
      send(patient, "st: a\r\nConnection: close\r\nContent-Length: 4\r\n\r\nab");
      connections.cutLate();
      send(patient, "cd");
      assertThat(restOf(patient)).startsWith("HTTP/1.1 200").endsWith("abcd");
    }
  }

  @Test
  void what_nobody_has_read_of_the_last_body_is_no_request() throws IOException {
    start(connections(LONG, LONG, LONG, LONG));
    String hidden = "GET /small HTTP/1.1\r\nHost: a\r\n\r\n";
    try (Socket socket =
        connected(
            "POST /small HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 200000\r\n\r\n"
                + hidden)) {
      assertThat(restOf(socket).split("HTTP/1.1 ", -1)).hasSize(2);
    }
  }

  @Test
  void one_address_holds_so_many_and_then_as_many_as_it_lets_go() throws IOException {
    start(connections(LONG, LONG, LONG, LONG));
    List<Socket> held = new ArrayList<>();
    for (int i = 0; i < AN_ADDRESS; i++) {
      held.add(connected("GET /small HTTP/1.1\r\nHost: a\r\n\r\n"));
    }
    until("they are there", () -> connections.count() == AN_ADDRESS);
    try (Socket more = connected("GET /small HTTP/1.1\r\nHost: a\r\n\r\n")) {
      assertThat(restOf(more)).isEmpty();
    }
    held.removeLast().close();
    until("one has left", () -> connections.count() == AN_ADDRESS - 1);
    try (Socket again = connected("GET /small HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) {
      assertThat(restOf(again)).endsWith("small");
    }
    for (Socket socket : held) {
      socket.close();
    }
  }

  @Test
  void those_of_a_trusted_proxy_are_not_counted() throws IOException {
    start(new Connections(limits(LONG, LONG, LONG, LONG), _ -> Optional.empty()));
    List<Socket> many = new ArrayList<>();
    for (int i = 0; i < 3 * AN_ADDRESS; i++) {
      many.add(connected("GET /small HTTP/1.1\r\nHost: a\r\n\r\n"));
    }
    until("all are there", () -> connections.count() == 3 * AN_ADDRESS);
    for (Socket socket : many) {
      socket.close();
    }
  }

  @Test
  void HTTP_1_0_gets_a_body_without_chunks_that_ends_with_the_connection() throws IOException {
    start(connections);
    try (Socket old = connected("GET /streamed HTTP/1.0\r\n\r\n")) {
      String answer = restOf(old);
      assertThat(answer)
          .startsWith("HTTP/1.1 200")
          .contains("Connection: close")
          .doesNotContain("chunked")
          .endsWith("\r\n\r\nonetwothree");
    }
    try (Socket old = connected("GET /large HTTP/1.0\r\n\r\n")) {
      String answer = restOf(old);
      assertThat(answer.length() - answer.indexOf("\r\n\r\n") - 4).isEqualTo(LARGE);
    }
  }

  @Test
  void the_answer_to_HEAD_has_no_body_and_claims_no_empty_one() throws IOException {
    start(connections);
    try (Socket socket =
        connected(
            "HEAD /small HTTP/1.1\r\nHost: a\r\n\r\nHEAD /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) {
      String answers = restOf(socket);
      assertThat(answers)
          .contains("Content-Length: 5")
          .doesNotContain("small", "Content-Length: 0")
          .endsWith("\r\n\r\n");
      assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
    }
  }

  @Test
  void a_body_that_was_announced_and_not_asked_for_ends_the_connection() throws IOException {
    start(connections);
    try (Socket polite =
        connected(
            "POST /small HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 31\r\n\r\nGET /other HTTP/1.1\r\nHost: a\r\n\r\n")) {
      assertThat(restOf(polite))
          .startsWith("HTTP/1.1 200")
          .contains("Connection: close")
          .endsWith("small");
    }
    try (Socket polite =
        connected(
            "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\nab")) {
      assertThat(restOf(polite)).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200").endsWith("ab");
    }
  }

  private void start(Connections these) {
    connections = these;
    server =
        WebServer.builder()
            .host("127.0.0.1")
            .protocolsDiscoverServices(false)
            .addConnectionSelector(these)
            .connectionOptions(options -> options.socketSendBufferSize(16 * 1024))
            .routing(ConnectionsTest::route)
            .build()
            .start();
  }

  private static void route(HttpRouting.Builder routing) {
    routing
        .any("/small", (_, response) -> response.send("small"))
        .any("/nothing", (_, response) -> response.send())
        .get("/large", (_, response) -> response.send(new byte[LARGE]))
        .get("/streamed", ConnectionsTest::stream)
        .get("/forever", ConnectionsTest::tellForEver)
        .post("/echo", ConnectionsTest::echo)
        .error(
            WebApplicationException.class,
            (_, response, failure) -> response.status(failure.getResponse().getStatus()).send());
  }

  private static void echo(ServerRequest request, ServerResponse response) {
    response.send(request.content().as(byte[].class));
  }

  private static void stream(ServerRequest request, ServerResponse response) throws IOException {
    response.headers().set(HeaderNames.CONTENT_TYPE, "text/plain");
    try (OutputStream out = response.outputStream()) {
      for (String part : List.of("one", "two", "three")) {
        out.write(part.getBytes(ISO_8859_1));
        out.flush();
      }
    }
  }

  private static void tellForEver(ServerRequest request, ServerResponse response)
      throws InterruptedException {
    OutputStream out = response.outputStream();
    Thread.ofVirtual().start(() -> ENDED.complete(failureOf(() -> tell(out)))).join();
    response.streamResult("ended");
  }

  private static Void tell(OutputStream out) throws IOException {
    while (true) {
      out.write(new byte[16 * 1024]);
      out.flush();
    }
  }

  private static Throwable failureOf(Callable<Void> act) {
    try {
      act.call();
      throw new AssertionError("it goes on for ever");
    } catch (Exception e) {
      return e;
    }
  }

  private static Connections connections(
      Duration idle, Duration head, Duration body, Duration write) {
    return new Connections(limits(idle, head, body, write), Optional::of);
  }

  private static ConnectionLimits limits(
      Duration idle, Duration head, Duration body, Duration write) {
    return new ConnectionLimits(100, AN_ADDRESS, idle, head, body, 1_024, write);
  }

  private Socket connected() throws IOException {
    return connected("");
  }

  private Socket connected(String sent) throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port());
    send(socket, sent);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  /** Everything until the connection ends, which the service does when it looks for who is late. */
  private String restOf(Socket socket) throws IOException {
    Thread clock = Thread.ofVirtual().start(this::cutEverySoOften);
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException _) {
      return ""; // reset is an end too
    } finally {
      clock.interrupt();
    }
  }

  private void cutEverySoOften() {
    while (!Thread.currentThread().isInterrupted()) {
      connections.cutLate();
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private void until(String what, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      connections.cutLate();
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
