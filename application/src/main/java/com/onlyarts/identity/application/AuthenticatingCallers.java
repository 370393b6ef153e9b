package com.onlyarts.identity.application;

import com.onlyarts.identity.api.AccessTokens;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.AccessTokenIssuer;
import com.onlyarts.identity.application.port.SessionStatuses;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.kernel.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Tells who is calling: by what their token says, as far as it is still true (R13). */
public final class AuthenticatingCallers implements AccessTokens {
  private final AccessTokenIssuer issue;
  private final SessionStatuses sessionStatuses;
  private final Clock clock;

  public AuthenticatingCallers(
      AccessTokenIssuer issue, SessionStatuses sessionStatuses, Clock clock) {
    this.issue = issue;
    this.sessionStatuses = sessionStatuses;
    this.clock = clock;
  }

  @Override
  public Caller authenticate(String accessToken) {
    Caller claimed = issue.read(accessToken, clock.instant());
    return sessionStatuses
        .of(claimed.session())
        .filter(now -> now.person().equals(claimed.person()) && now.role() == claimed.role())
        .map(_ -> claimed)
        .orElseThrow(() -> new Rejected(new InvalidToken()));
  }

  /**
   * The public keys with which others verify our tokens, each as the members of a JSON Web Key (RFC
   * 7517).
   */
  public List<Map<String, String>> publicKeys() {
    return issue.publicKeys(clock.instant());
  }
}
