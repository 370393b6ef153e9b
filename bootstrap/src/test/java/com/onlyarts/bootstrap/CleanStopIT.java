package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGTERM: whoever was let in is answered, what waits in memory is written, the embedded database
 * stops, and then the process ends.
 */
class CleanStopIT {
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final int LOGINS = 12;
  private static final int VISITORS = 8;

  @TempDir private static Path folder;

  @Test
  void a_stop_answers_whom_it_let_in_and_loses_nothing() throws IOException {
    String work;
    int databasePort;
    try (ServiceProcess service =
        ServiceProcess.started(ServiceProcess.freePort(), folder, Map.of())) {
      Person artist = ApiUsers.anArtist(service.api());
      work = artist.publishes("Tide", "120.00", "digital");
      databasePort = databasePort();
      assertThat(letsIn(databasePort)).isTrue();
      List<Login> inFlight = new ArrayList<>();
      for (int i = 0; i < LOGINS; i++) {
        inFlight.add(Login.begun(service.port(), artist.username() + "@example.com"));
      }
      for (int i = 0; i < VISITORS; i++) {
        service.api().with("User-Agent", "Visitor " + i).get("/artworks/" + work).expect(200);
      }

      service.terminate();
      Wait.until("nobody else is let in", () -> !letsIn(service.port()));

      for (Login login : inFlight) {
        assertThat(login.finished())
            .as(service.output())
            .startsWith("HTTP/1.1 200")
            .contains("\"accessToken\":\"");
      }
      assertThat(service.exitWithin(STOP)).as(service.output()).isIn(0, 143);
      assertThat(service.output()).doesNotContain("Not stopped cleanly", "did not stop cleanly");
    }
    assertThat(postmaster())
        .as("the embedded database has stopped too, and cleanly")
        .doesNotExist();
    assertThat(letsIn(databasePort)).isFalse();

    try (ServiceProcess again =
        ServiceProcess.started(ServiceProcess.freePort(), folder, Map.of())) {
      assertThat(again.api().get("/artworks").expect(200).at("/data/artworks/0/viewsCount").asInt())
          .as("R22: a clean stop loses no view")
          .isEqualTo(VISITORS);
    }
  }

  private static Path postmaster() {
    return folder.resolve("data/postgres/postmaster.pid");
  }

  private static int databasePort() throws IOException {
    return Integer.parseInt(Files.readAllLines(postmaster()).get(3).strip());
  }

  private static boolean letsIn(int port) {
    try (Socket _ = new Socket("localhost", port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** A login whose head the service has taken for certain, because it asked for the body. */
  private record Login(Socket socket, byte[] body) {
    static Login begun(int port, String email) throws IOException {
      byte[] body =
          "{\"email\":\"%s\",\"password\":\"%s\"}"
              .formatted(email, ApiUsers.PASSWORD)
              .getBytes(UTF_8);
      Socket socket = new Socket("localhost", port);
      socket.setSoTimeout((int) STOP.toMillis());
      String head =
          """
          POST /api/auth/login HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/json\r
          Content-Length: %d\r
          Expect: 100-continue\r
          Connection: close\r
          \r
          """;
      socket.getOutputStream().write(head.formatted(body.length).getBytes(UTF_8));
      StringBuilder asked = new StringBuilder();
      while (asked.indexOf("\r\n\r\n") < 0) {
        int next = socket.getInputStream().read();
        assertThat(next).as(asked.toString()).isNotNegative();
        asked.append((char) next);
      }
      assertThat(asked.toString()).startsWith("HTTP/1.1 100");
      return new Login(socket, body);
    }

    /** Sends the body and takes the whole answer. */
    String finished() throws IOException {
      try (socket) {
        socket.getOutputStream().write(body);
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
      }
    }
  }
}
