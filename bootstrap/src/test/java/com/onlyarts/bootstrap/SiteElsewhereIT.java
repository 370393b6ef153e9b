package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.web.DocsPages;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.kernel.rest.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Frontend and API have addresses of their own: links lead to the one, which may call the other.
 */
class SiteElsewhereIT {
  private static final String SITE = "https://www.onlyarts.example/shop";

  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with(
          "ONLYARTS_SITE_URL", SITE, "ONLYARTS_PUBLIC_URL", "https://api.onlyarts.example");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ApiClient api = SERVICE.api();

  @Test
  void links_of_mails_start_with_the_site() {
    Person mira = ApiUsers.aBuyer(api);
    String address = mira.username() + "@example.com";
    api.post("/auth/password/forgot", "{\"email\":\"%s\"}".formatted(address)).expect(200);
    MailFolder folder = new MailFolder(SERVICE);

    assertThat(folder.await(address, "Welcome").text()).contains(SITE + "/artworks");
    MailFolder.Received reset = folder.await(address, "Reset your password");
    assertThat(reset.text()).contains(SITE + SitePage.PASSWORD_RESET.of(reset.token()));
  }

  @Test
  void whoever_clicks_the_address_that_mail_programs_call_is_led_to_the_site()
      throws IOException, InterruptedException {
    HttpResponse<String> clicked =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(SERVICE.base() + "/api/newsletter/unsubscribe?token=a-token"))
                .header("Accept", "text/html")
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(clicked.statusCode()).isEqualTo(303);
    assertThat(clicked.headers().firstValue("Location"))
        .contains(SITE + SitePage.NEWSLETTER_END.of("a-token"));
  }

  @Test
  void the_service_has_no_pages_of_the_site_then() throws IOException, InterruptedException {
    assertThat(get(SitePage.PASSWORD_RESET.path()).statusCode()).isEqualTo(404);
    assertThat(get("/docs").statusCode()).isEqualTo(200);
  }

  @Test
  void examples_of_the_docs_show_the_address_of_this_service()
      throws IOException, InterruptedException {
    assertThat(get("/docs").body()).contains("curl https://api.onlyarts.example/api/artworks");
    for (String guide : DocsPages.GUIDES) {
      assertThat(get("/docs/guides/" + guide).body())
          .contains("api.onlyarts.example/api")
          .doesNotContain("localhost:5000");
    }
  }

  @Test
  void the_site_may_call_the_API() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/api/health", "Origin", "https://www.onlyarts.example");

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://www.onlyarts.example");
    assertThat(get("/api/health", "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SERVICE.base() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
