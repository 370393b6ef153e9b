package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The gallery at {@code /gallery}, seen and used in headless Chromium; its auction in two browsers
 * at once.
 */
class GalleryIT {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/gallery/assets/[^\"]+\\.js)\"");

  /**
   * Browsers say where they come from, and a session is renewed for the public address only: so its
   * port has to be known beforehand.
   */
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with(
          "ONLYARTS_DEMO", "on", "PORT", Integer.toString(ServiceProcess.freePort()));

  private final HttpClient http = HttpClient.newHttpClient();

  @TestFactory
  Stream<DynamicTest> people_find_their_way_about_it() {
    String chromium = ExternalTools.insistOn("Chromium", ExternalTools.chromium()).toString();
    return NodeSuite.in("bootstrap/src/test/browser")
        .with("SUITE", "gallery")
        .with("ONLYARTS_URL", SERVICE.base().toString())
        .with("MAIL_FOLDER", SERVICE.dataDir().resolve("mail").toAbsolutePath().toString())
        .with("CHROMIUM", chromium)
        .with("ADMIN_EMAIL", RunningService.ADMIN_EMAIL)
        .with("ADMIN_PASSWORD", RunningService.ADMIN_PASSWORD)
        .tests();
  }

  @Test
  void the_page_is_asked_for_each_time_and_what_it_consists_of_is_kept()
      throws IOException, InterruptedException {
    ExternalTools.insistOn("Node 20 or newer", ExternalTools.node());
    HttpResponse<String> page = get("/gallery", "");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    String etag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(get("/gallery", etag).statusCode()).isEqualTo(304);

    Matcher script = SCRIPT.matcher(page.body());
    assertThat(script.find()).isTrue();
    HttpResponse<String> code = get(script.group(1), "");
    assertThat(code.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(code.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
  }

  @Test
  void every_page_of_it_has_an_address_that_can_be_opened()
      throws IOException, InterruptedException {
    HttpResponse<String> order = get("/gallery/orders/01a22e19-9ae5-7102-b32b-bc3245b82c3c", "");

    assertThat(order.statusCode()).isEqualTo(200);
    assertThat(order.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(order.body()).isEqualTo(get("/gallery", "").body());
  }

  @Test
  void what_does_not_hang_there_is_not_found() throws IOException, InterruptedException {
    assertThat(get("/gallery/assets/nothing.js", "").statusCode()).isEqualTo(404);
    assertThat(get("/gallery/assets/..%2Findex.html", "").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path, String etag)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVICE.base() + path))
            .header("If-None-Match", etag)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
