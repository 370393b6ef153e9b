package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.application.SecurityLog;
import com.onlyarts.kernel.rest.ApiClient;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the log tells of who came in, who did not and what admins did; and what it never tells. */
class SecurityLogIT {
  private static final String SECRET = "SECRETPASSWORD";

  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_TRUSTED_PROXIES", "127.0.0.0/8, ::1");

  private static final Lines LINES = new Lines();

  @BeforeAll
  static void listen() {
    LINES.start();
    loggers().forEach(logger -> logger.addAppender(LINES));
  }

  @AfterAll
  static void listenNoMore() {
    loggers().forEach(logger -> logger.detachAppender(LINES));
  }

  @Test
  void a_sign_in_is_told_with_account_address_and_request_whether_it_succeeds_or_not() {
    Person mira = ApiUsers.aBuyer(SERVICE.api());
    ApiClient browser = SERVICE.api().with("X-Forwarded-For", "203.0.113.7");
    String email =
        SERVICE.api().as(mira.token()).get("/auth/me").expect(200).text("/data/user/email");

    browser
        .with("X-Request-Id", "good-1")
        .post("/auth/login", credentials(email, ApiUsers.PASSWORD))
        .expect(200);
    browser
        .with("X-Request-Id", "bad-1")
        .post("/auth/login", credentials(email, "not " + ApiUsers.PASSWORD))
        .expect(401);
    browser
        .with("X-Request-Id", "unknown-1")
        .post("/auth/login", credentials("nobody@example.com", ApiUsers.PASSWORD))
        .expect(401);

    assertTold("good-1", "sign-in account=" + mira.id(), "203.0.113.7");
    assertTold("bad-1", "sign-in-failed account=" + mira.id(), "203.0.113.7");
    assertTold("unknown-1", "sign-in-failed account=-", "203.0.113.7");
    assertThat(LINES.texts()).noneMatch(line -> line.contains(ApiUsers.PASSWORD));
    assertThat(LINES.of("unknown-1")).noneMatch(line -> line.contains("nobody@"));
  }

  @Test
  void what_is_refused_and_what_admins_do_is_told() {
    Person rosa = ApiUsers.aBuyer(SERVICE.api());
    ApiClient admin =
        SERVICE
            .api()
            .as(
                SERVICE
                    .api()
                    .post(
                        "/auth/login",
                        credentials(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD))
                    .expect(200)
                    .text("/data/accessToken"));

    SERVICE.api().as("rubbish").with("X-Request-Id", "token-1").get("/orders").expect(401);
    rosa.api().with("X-Request-Id", "role-1").get("/admin/users").expect(403);
    rosa.api()
        .with("X-Request-Id", "change-1")
        .put("/auth/password", passwords("not mine at all"))
        .expect(401);
    rosa.api()
        .with("X-Request-Id", "change-2")
        .put("/auth/password", passwords(ApiUsers.PASSWORD))
        .expect(200);
    admin
        .with("X-Request-Id", "suspend-1")
        .put("/admin/users/%s/suspension".formatted(rosa.id()), "{\"reason\":\"spam\"}")
        .expect(200);

    assertTold("token-1", "access-refused account=- operation=listOrders status=401");
    assertTold(
        "role-1",
        "access-refused account=%s operation=listAccounts status=403".formatted(rosa.id()));
    assertTold("change-1", "password-change-refused account=" + rosa.id());
    assertTold("change-2", "password-change account=" + rosa.id());
    assertThat(LINES.of("suspend-1"))
        .anyMatch(
            line ->
                line.startsWith("admin-act account=")
                    && line.contains("operation=suspendUser path=/admin/users/" + rosa.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nSECRETPASSWORD\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabSECRETPASSWORD\r\n0\r\n\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"password\":\"SECRETPASSWORD\"}",
        "POST /api/upload/direct HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900\r\n\r\n--x\r\nSECRETPASSWORD"
      })
  void a_body_that_breaks_off_is_told_without_its_bytes_and_without_a_stack(String request)
      throws IOException {
    int before = LINES.all.size();
    try (Socket socket = new Socket("localhost", SERVICE.base().getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 400");
    }
    assertThat(LINES.since(before))
        .noneMatch(line -> line.text().contains(SECRET) || line.hasStack());
  }

  private static void assertTold(String request, String line) {
    assertThat(LINES.of(request)).anyMatch(told -> told.startsWith(line));
  }

  private static void assertTold(String request, String line, String address) {
    assertTold(request, line);
    assertThat(LINES.all)
        .filteredOn(each -> each.request().equals(request) && each.text().startsWith(line))
        .extracting(Line::address)
        .containsExactly(address);
  }

  private static String credentials(String email, String password) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
  }

  private static String passwords(String old) {
    return "{\"oldPassword\":\"%s\",\"newPassword\":\"seven small lanterns here\"}".formatted(old);
  }

  /** The root's loggers do not hear the security log, which goes its own way. */
  private static List<Logger> loggers() {
    return List.of(
        (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME),
        (Logger) LoggerFactory.getLogger(SecurityLog.NAME));
  }

  private record Line(String text, String request, String address, boolean hasStack) {}

  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final List<Line> all = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      Map<String, String> facts = event.getMDCPropertyMap();
      all.add(
          new Line(
              event.getFormattedMessage(),
              facts.getOrDefault("requestId", "-"),
              facts.getOrDefault("address", "-"),
              event.getThrowableProxy() != null));
    }

    List<String> texts() {
      return all.stream().map(Line::text).toList();
    }

    List<String> of(String request) {
      return all.stream().filter(line -> line.request().equals(request)).map(Line::text).toList();
    }

    List<Line> since(int index) {
      return List.copyOf(all.subList(index, all.size()));
    }
  }
}
