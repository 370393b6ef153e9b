package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.SitePage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind every link of a mail, a push or a notification is a page, on the service as it comes. */
class SiteLinksIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @EnumSource(SitePage.class)
  void every_link_opens_a_page(SitePage page) throws IOException, InterruptedException {
    ExternalTools.insistOn("Node 20 or newer", ExternalTools.node());
    HttpResponse<String> shown = get(page.of("01a22e19-9ae5-7102-b32b-bc3245b82c3c"));

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
    assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(shown.body()).contains("/gallery/assets/");
  }

  @Test
  void whoever_clicks_the_address_that_mail_programs_call_sees_a_page()
      throws IOException, InterruptedException {
    HttpResponse<String> clicked =
        get(
            "/api/newsletter/unsubscribe?token=a-token",
            "text/html,application/xml;q=0.9,*/*;q=0.8");

    assertThat(clicked.statusCode()).isEqualTo(303);
    assertThat(clicked.headers().firstValue("Location").orElseThrow())
        .endsWith("/newsletter/unsubscribe#token=a-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "*/*"})
  void a_program_that_asks_there_gets_what_the_contract_says(String accept)
      throws IOException, InterruptedException {
    HttpResponse<String> asked = get("/api/newsletter/unsubscribe?token=a-token", accept);

    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body()).contains("\"code\":\"invalid_newsletter_token\"");
  }

  @Test
  void what_is_no_token_leads_nowhere() throws IOException, InterruptedException {
    assertThat(get("/api/newsletter/unsubscribe?token=%0D%0Aevil", "text/html").statusCode())
        .isEqualTo(406);
  }

  @Test
  void what_nothing_leads_to_is_not_found() throws IOException, InterruptedException {
    assertThat(get("/cellar").statusCode()).isEqualTo(404);
    assertThat(get("/newsletter/burn").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return get(address, "*/*");
  }

  private HttpResponse<String> get(String address, String accept)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(SERVICE.base() + address))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
