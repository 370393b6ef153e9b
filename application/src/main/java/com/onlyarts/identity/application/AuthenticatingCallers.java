package com.onlyarts.identity.application;

import com.onlyarts.identity.api.AccessTokens;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.Standings;
import com.onlyarts.identity.application.port.TokenMint;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.kernel.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Tells who is calling: by what their token says, as far as it is still true (R13). */
public final class AuthenticatingCallers implements AccessTokens {
  private final TokenMint mint;
  private final Standings standings;
  private final Clock clock;

  public AuthenticatingCallers(TokenMint mint, Standings standings, Clock clock) {
    this.mint = mint;
    this.standings = standings;
    this.clock = clock;
  }

  @Override
  public Caller authenticate(String accessToken) {
    Caller claimed = mint.read(accessToken, clock.instant());
    return standings
        .of(claimed.session())
        .filter(now -> now.person().equals(claimed.person()) && now.role() == claimed.role())
        .map(_ -> claimed)
        .orElseThrow(() -> new Rejected(new InvalidToken()));
  }

  /** The public keys with which others verify our tokens, each as the members of a JSON Web Key (RFC 7517). */
  public List<Map<String, String>> publicKeys() {
    return mint.publicKeys(clock.instant());
  }
}
