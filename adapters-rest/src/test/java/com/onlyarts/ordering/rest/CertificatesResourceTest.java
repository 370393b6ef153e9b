package com.onlyarts.ordering.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.ordering.application.LibraryFixture;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CertificatesResourceTest {
  private static final LibraryFixture FIXTURE = new LibraryFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(caller -> new CertificatesResource(FIXTURE.showingCertificates, caller));

  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient reader = anonymous.with("Accept", "application/pdf, application/json");
  private final ApiClient byOwner = anonymous.as(RestService.token(FIXTURE.buyer));
  private final CertificateCode code = FIXTURE.certified(FIXTURE.bought());
  private final String address = "/certificates/" + code.text();

  @Test
  void R131_anybody_checks_a_certificate_by_its_code_in_small_letters_too() {
    Answer shown = anonymous.get(address.toLowerCase(Locale.ROOT)).expect(200);

    assertThat(shown.text("/data/certificate/code")).isEqualTo(code.text());
    assertThat(shown.at("/data/certificate/number").asInt()).isEqualTo(3);
    assertThat(shown.at("/data/certificate/editionSize").asInt()).isEqualTo(25);
    assertThat(shown.text("/data/certificate/status")).isEqualTo("valid");
    assertThat(shown.at("/data/certificate/owner").isNull()).isTrue();
  }

  @Test
  void R131_anybody_gets_it_as_a_document() {
    Answer document = reader.get(address + "/document").expect(200);

    assertThat(document.header("Content-Type")).contains("application/pdf");
    assertThat(document.header("Content-Disposition").orElseThrow())
        .contains("certificate-%s.pdf".formatted(code.text()));
    assertThat(document.response().body()).isEqualTo(code.text() + " 3/25");
  }

  @Test
  void R131_its_owner_and_nobody_else_says_whether_to_be_named() {
    String named = "{\"showOwner\":true}";

    assertThat(byOwner.put(address, named).expect(200).text("/data/certificate/owner/username"))
        .isEqualTo("mira");
    anonymous
        .as(RestService.token(Callers.aUser()))
        .put(address, named)
        .refused(404, "certificate_not_found");
    anonymous.put(address, named).refused(401, "unauthorized");
    assertThat(anonymous.get(address).expect(200).at("/data/certificate/owner").isNull()).isFalse();
  }

  @Test
  void R131_a_code_that_is_none_or_unknown_is_refused() {
    anonymous.get("/certificates/AAAAAAAAAAAA").refused(404, "certificate_not_found");
    reader.get("/certificates/AAAAAAAAAAAA/document").refused(404, "certificate_not_found");
    anonymous.careless().get("/certificates/0189").refused(400, "invalid_request");
  }
}
