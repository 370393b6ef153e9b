package com.onlyarts.identity.application;

import com.onlyarts.identity.api.AccessTokens;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** A person signs out, with whatever they still have to show (R14). */
public final class SigningOut {
  private final Transactions transactions;
  private final Sessions sessions;
  private final AccessTokens accessTokens;
  private final Clock clock;

  public SigningOut(
      Transactions transactions, Sessions sessions, AccessTokens accessTokens, Clock clock) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  /**
   * Ends the session of the refresh token, and that of the access token; tokens that are missing or
   * no longer good are fine.
   */
  public void logout(Optional<Secret> refreshToken, Optional<String> accessToken) {
    Optional<Caller> caller = accessToken.flatMap(this::callerOf);
    transactions.inTransaction(
        () -> {
          refreshToken
              .flatMap(token -> sessions.ofToken(token.digest()))
              .ifPresent(session -> sessions.end(session, EndReason.LOGOUT, clock.instant()));
          caller.ifPresent(
              known -> sessions.end(known.session(), EndReason.LOGOUT, clock.instant()));
        });
  }

  private Optional<Caller> callerOf(String accessToken) {
    try {
      return Optional.of(accessTokens.authenticate(accessToken));
    } catch (Rejected refused) {
      if (refused.rejection().kind() == Kind.UNPROVEN) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
