package com.onlyarts.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.model.ErrorCodeJson;
import com.onlyarts.identity.application.SignedIn.RefreshGrant;
import com.onlyarts.identity.domain.IdentityRejection;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.Rejection;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityCodesTest {

  @Test
  void R1_every_refusal_of_identity_is_in_the_contract() {
    assertThat(
            Arrays.stream(IdentityRejection.class.getPermittedSubclasses()).map(Rejection::codeOf))
        .isSubsetOf(Arrays.stream(ErrorCodeJson.values()).map(ErrorCodeJson::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:5000, false",
    "http://127.0.0.1:5000, false",
    "https://localhost:5000, true",
    "http://api.onlyarts.example, true",
    "https://api.onlyarts.example, true"
  })
  void R14_only_plain_http_on_localhost_does_without_Secure(URI publicUrl, boolean secure) {
    RefreshGrant grant = new RefreshGrant(Secret.next(), Duration.ofDays(30));
    assertThat(new RefreshCookies(publicUrl).granting(grant).contains("; Secure"))
        .isEqualTo(secure);
  }
}
