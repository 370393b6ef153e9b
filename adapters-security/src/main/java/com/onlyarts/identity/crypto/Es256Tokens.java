package com.onlyarts.identity.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.AccessTokenIssuer;
import com.onlyarts.identity.application.port.SigningKeys;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Access tokens as JWTs (RFC 9068) signed with ES256 and nothing else, whatever a token's header
 * asks for (R13). A signature is checked once a minute at most: that is most of what an
 * authenticated request costs.
 */
public final class Es256Tokens implements AccessTokenIssuer {
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final String SESSION = "sid";
  private static final String ROLE = "role";
  private static final int MOST_CHECKED = 50_000;
  private static final int LONGEST = 2_048;

  private final KeyRing keys;
  private final String issuer;
  private final String audience;
  private final Cache<String, Claims> checked =
      Caffeine.newBuilder()
          .maximumSize(MOST_CHECKED)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  /**
   * @param issuer who signs, from the settings
   * @param audience whom tokens are for, from the settings
   */
  public Es256Tokens(SigningKeys keys, String issuer, String audience) {
    this.keys = new KeyRing(keys);
    this.issuer = issuer;
    this.audience = audience;
  }

  private record Claims(Caller caller, Instant end) {}

  @Override
  public String issue(Caller caller, Instant now, Instant end) {
    ECKey key = keys.signing(now);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(caller.person().value().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end))
                .jwtID(TimeOrderedUuid.next().toString())
                .claim(SESSION, caller.session().value().toString())
                .claim(ROLE, caller.role().label())
                .build());
    try {
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a P-256 key signs", e);
    }
  }

  @Override
  public Caller read(String token, Instant now) {
    Claims claims = checked.getIfPresent(token);
    if (claims == null) {
      claims = verified(token, now).orElseThrow(Es256Tokens::refused);
      checked.put(token, claims);
    }
    if (!now.isBefore(claims.end())) {
      throw refused();
    }
    return claims.caller();
  }

  @Override
  public List<Map<String, String>> publicKeys(Instant now) {
    keys.signing(now); // there is one from the first start on
    return keys.published(now).stream()
        .map(
            key ->
                key.toJSONObject().entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey, member -> member.getValue().toString())))
        .toList();
  }

  /** Makes the next key when the latest is 90 days old; a job. */
  public void rotateKeys(Instant now) {
    keys.rotateAfter(Duration.ofDays(90), now);
  }

  private Optional<Claims> verified(String token, Instant now) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWSHeader header = jwt.getHeader();
      if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
          || !TYPE.equals(header.getType())
          || header.getKeyID() == null) {
        return Optional.empty();
      }
      Optional<ECKey> key = keys.verifying(header.getKeyID(), now);
      if (key.isEmpty() || !jwt.verify(new ECDSAVerifier(key.get()))) {
        return Optional.empty();
      }
      return Optional.of(jwt.getJWTClaimsSet()).filter(this::isOurs).map(Es256Tokens::claims);
    } catch (ParseException | JOSEException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean isOurs(JWTClaimsSet claims) {
    return issuer.equals(claims.getIssuer())
        && claims.getAudience().contains(audience)
        && claims.getExpirationTime() != null;
  }

  private static Claims claims(JWTClaimsSet claims) {
    Caller caller =
        new Caller(
            new PersonId(UUID.fromString(claims.getSubject())),
            new SessionId(UUID.fromString(String.valueOf(claims.getClaim(SESSION)))),
            Role.labelled(String.valueOf(claims.getClaim(ROLE))));
    return new Claims(caller, claims.getExpirationTime().toInstant());
  }

  private static Rejected refused() {
    return new Rejected(new InvalidToken());
  }
}
