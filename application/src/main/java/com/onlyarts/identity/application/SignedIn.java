package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.AccountView;
import com.onlyarts.identity.domain.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * What somebody gets who has proven who they are.
 *
 * @param accessToken for the Authorization header
 * @param expiresIn how long the access token works
 * @param refresh the new refresh token; empty for the loser of a race of two tabs, whose browser
 *     has the winner's already (R14)
 */
public record SignedIn(
    AccountView account, String accessToken, Duration expiresIn, Optional<RefreshGrant> refresh) {

  @Override
  public String toString() {
    return "SignedIn[%s]".formatted(account.person().id());
  }

  /** A refresh token and how long it waits to be used. */
  public record RefreshGrant(Secret token, Duration lifetime) {}
}
