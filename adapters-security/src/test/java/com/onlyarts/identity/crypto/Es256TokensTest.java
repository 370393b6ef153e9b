package com.onlyarts.identity.crypto;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.application.port.InMemorySigningKeys;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Es256TokensTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant END = NOON.plusSeconds(900);
  private final InMemorySigningKeys store = new InMemorySigningKeys();
  private final Es256Tokens tokens = new Es256Tokens(store, "https://onlyarts.example", "onlyarts");
  private final Caller artist = Callers.anArtist();

  @Test
  void R13_a_token_says_who_it_is_until_it_ends() {
    String token = tokens.issue(artist, NOON, END);

    assertThat(tokens.read(token, NOON)).isEqualTo(artist);
    assertThat(tokens.read(token, END.minusMillis(1))).isEqualTo(artist);
    assertRefused(new InvalidToken(), () -> tokens.read(token, END));
  }

  @Test
  void R13_a_token_carries_the_claims_of_the_rule() throws ParseException {
    JWTClaimsSet claims = SignedJWT.parse(tokens.issue(artist, NOON, END)).getJWTClaimsSet();

    assertThat(claims.getClaims())
        .containsOnlyKeys("iss", "aud", "sub", "iat", "exp", "jti", "sid", "role");
    assertThat(claims.getStringClaim("role")).isEqualTo("artist");
    assertThat(claims.getIssuer()).isEqualTo("https://onlyarts.example");
  }

  @Test
  void R13_another_node_with_the_same_keys_knows_the_token() {
    String token = tokens.issue(artist, NOON, END);

    assertThat(new Es256Tokens(store, "https://onlyarts.example", "onlyarts").read(token, NOON))
        .isEqualTo(artist);
    assertRefused(
        new InvalidToken(),
        () -> new Es256Tokens(store, "https://other.example", "onlyarts").read(token, NOON));
    assertRefused(
        new InvalidToken(),
        () -> new Es256Tokens(store, "https://onlyarts.example", "other").read(token, NOON));
    assertRefused(
        new InvalidToken(),
        () ->
            new Es256Tokens(new InMemorySigningKeys(), "https://onlyarts.example", "onlyarts")
                .read(token, NOON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "...", "eyJhbGciOiJub25lIn0.e30.", "é.é.é"})
  void R13_what_is_no_token_is_refused(String text) {
    assertRefused(new InvalidToken(), () -> tokens.read(text, NOON));
  }

  @Test
  void R13_a_token_that_was_tampered_with_is_refused() {
    String[] parts = tokens.issue(artist, NOON, END).split("\\.");
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("artist", "admin");
    String forged = parts[0] + "." + encoded(claims) + "." + parts[2];

    assertRefused(new InvalidToken(), () -> tokens.read(forged, NOON));
  }

  @Test
  void R13_a_token_that_names_another_algorithm_is_refused() throws JOSEException, ParseException {
    SignedJWT genuine = SignedJWT.parse(tokens.issue(artist, NOON, END));
    JWSHeader confusing =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(genuine.getHeader().getKeyID())
            .build();
    SignedJWT forged = new SignedJWT(confusing, genuine.getJWTClaimsSet());
    forged.sign(new MACSigner(store.all().getFirst().publicKey().getBytes(UTF_8)));
    String unsigned =
        encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}")
            + "."
            + genuine.serialize().split("\\.")[1]
            + ".";

    assertRefused(new InvalidToken(), () -> tokens.read(forged.serialize(), NOON));
    assertRefused(new InvalidToken(), () -> tokens.read(unsigned, NOON));
  }

  @Test
  void R13_keys_are_replaced_with_no_downtime() {
    String before = tokens.issue(artist, NOON, END);
    Instant due = NOON.plus(Duration.ofDays(90));

    tokens.rotateKeys(due.minusSeconds(1));
    assertThat(tokens.publicKeys(due)).hasSize(1);
    tokens.rotateKeys(due);
    tokens.rotateKeys(due);

    assertThat(tokens.publicKeys(due)).as("the next key is published before it signs").hasSize(2);
    String last = tokens.issue(artist, due, due.plusSeconds(900));
    assertThat(keyOf(last)).isEqualTo(keyOf(before));

    Instant handover = due.plusSeconds(300);
    String next = tokens.issue(artist, handover, handover.plusSeconds(900));
    assertThat(keyOf(next)).isNotEqualTo(keyOf(before));
    assertThat(tokens.read(last, handover)).isEqualTo(artist);
    assertThat(tokens.read(next, handover)).isEqualTo(artist);

    tokens.rotateKeys(handover.plus(Duration.ofHours(1)));
    assertThat(tokens.publicKeys(handover.plus(Duration.ofHours(1)))).hasSize(1);
  }

  @Test
  void R13_only_public_keys_are_published() {
    tokens.issue(artist, NOON, END);

    assertThat(tokens.publicKeys(NOON))
        .singleElement()
        .satisfies(
            key -> assertThat(key).containsOnlyKeys("kty", "crv", "kid", "use", "alg", "x", "y"));
  }

  private static String keyOf(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
