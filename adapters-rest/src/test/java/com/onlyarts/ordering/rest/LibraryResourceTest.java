package com.onlyarts.ordering.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.ordering.application.LibraryFixture;
import com.onlyarts.ordering.application.port.LibraryItem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LibraryResourceTest {
  private static final LibraryFixture FIXTURE = new LibraryFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          caller -> {
            CallerNetwork network = new CallerNetwork();
            return List.of(
                network,
                new LibraryResource(FIXTURE.downloading, FIXTURE.licensing, network, caller));
          });

  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byBuyer = anonymous.as(RestService.token(FIXTURE.buyer));
  private final ApiClient byArtist = anonymous.as(RestService.token(FIXTURE.artist));
  private final ApiClient byStranger = anonymous.as(RestService.token(Callers.aUser()));
  private final LibraryItem item = FIXTURE.bought();
  private final String line = "/library/" + item.line().value();
  private final String download =
      "%s/files/%s/download".formatted(line, item.files().getFirst().id().value());
  private final String licence = line + "/licence";
  private final String log = "/orders/sales/%s/downloads".formatted(item.line().value());

  @Test
  void R122_a_buyer_sees_what_was_bought_and_gets_an_address() {
    assertThat(byBuyer.get("/library").expect(200).at("/data/library").toString())
        .contains(item.line().value().toString());
    Answer shown = byBuyer.get(line).expect(200);
    assertThat(shown.text("/data/item/files/0/name")).isEqualTo("sea.psd");
    assertThat(shown.text("/data/item/status")).isEqualTo("available");

    Answer address = byBuyer.post(download).expect(201);
    assertThat(address.text("/data/address")).startsWith("https://files.example/");

    Answer seen = byArtist.get(log).expect(200);
    assertThat(seen.text("/data/downloads/0/requestedBy"))
        .isEqualTo(FIXTURE.buyer.person().value().toString());
    assertThat(seen.at("/data/downloads/0/lastSentAt").isNull()).isTrue();
  }

  @Test
  void R129_a_buyer_gets_the_licence_as_a_document() {
    assertThat(byBuyer.get(line).expect(200).text("/data/item/licence/kind")).isEqualTo("personal");

    Answer document = pdf(byBuyer).get(licence).expect(200);

    assertThat(document.header("Content-Type")).contains("application/pdf");
    assertThat(document.header("Content-Disposition").orElseThrow())
        .contains("licence-OA-20260301-001.pdf");
    assertThat(document.response().body()).endsWith("the words of personal 1");
  }

  @Test
  void R122_everybody_else_finds_nothing() {
    byStranger.get(line).refused(404, "purchase_not_found");
    byStranger.post(download).refused(404, "purchase_not_found");
    pdf(byStranger).get(licence).refused(404, "purchase_not_found");
    pdf(anonymous).get(licence).refused(401, "unauthorized");
    byStranger.get(log).refused(404, "sale_not_found");
    byBuyer.get(log).refused(404, "sale_not_found");
    byBuyer
        .post("%s/files/%s/download".formatted(line, UUID.randomUUID()))
        .refused(404, "purchase_not_found");
    anonymous.get(line).refused(401, "unauthorized");
    anonymous.post(download).refused(401, "unauthorized");
    anonymous.get("/library").refused(401, "unauthorized");
  }

  @Test
  void R122_R123_what_was_given_back_is_403_and_too_often_is_429() {
    for (int n = 0; n < 20; n++) {
      byBuyer.post(download).expect(201);
    }
    assertThat(byBuyer.post(download).refused(429, "too_many_downloads").header("Retry-After"))
        .isPresent();

    FIXTURE.library.revoke(item.line());
    byBuyer.post(download).refused(403, "download_revoked");
    pdf(byBuyer).get(licence).refused(403, "download_revoked");
    assertThat(byBuyer.get(line).expect(200).text("/data/item/status")).isEqualTo("revoked");
  }

  private static ApiClient pdf(ApiClient reader) {
    return reader.with("Accept", "application/pdf, application/json");
  }
}
