package com.onlyarts.identity.application.port;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens anybody can read and forge. */
public final class PlainAccessTokenIssuer implements AccessTokenIssuer {

  @Override
  public String issue(Caller caller, Instant now, Instant end) {
    return String.join(
        "/",
        caller.person().value().toString(),
        caller.session().value().toString(),
        caller.role().name(),
        end.toString());
  }

  @Override
  public Caller read(String token, Instant now) {
    String[] parts = token.split("/");
    if (parts.length != 4 || !now.isBefore(Instant.parse(parts[3]))) {
      throw new Rejected(new InvalidToken());
    }
    return new Caller(
        new PersonId(UUID.fromString(parts[0])),
        new SessionId(UUID.fromString(parts[1])),
        Role.valueOf(parts[2]));
  }

  @Override
  public List<Map<String, String>> publicKeys(Instant now) {
    return List.of(
        Map.of(
            "kty", "EC", "kid", "plain", "use", "sig", "alg", "ES256", "crv", "P-256", "x", "x",
            "y", "y"));
  }
}
