package com.onlyarts.identity.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.AccountSuspended;
import com.onlyarts.identity.domain.IdentityRejection.InvalidRefreshToken;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.identity.domain.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefreshingSessionsTest {
  private final IdentityFixture fixture = new IdentityFixture();
  private final SignedIn rosa = fixture.register("rosa");
  private final SessionId session = fixture.callerOf(rosa).session();
  private final Secret first = rosa.refresh().orElseThrow().token();

  @Test
  void R14_a_refresh_gives_a_new_access_token_and_a_new_refresh_token_of_the_same_session() {
    fixture.clock.advance(Duration.ofMinutes(20));

    SignedIn fresh = fixture.refreshing.refresh(first);

    assertThat(fixture.callerOf(fresh).session()).isEqualTo(session);
    assertThat(fresh.refresh().orElseThrow().token()).isNotEqualTo(first);
  }

  @Test
  void R14_the_loser_of_a_race_gets_an_access_token_and_no_refresh_token() {
    SignedIn winner = fixture.refreshing.refresh(first);
    fixture.clock.advance(Duration.ofSeconds(9));

    SignedIn loser = fixture.refreshing.refresh(first);

    assertThat(loser.refresh()).isEmpty();
    assertThat(fixture.callerOf(loser).session()).isEqualTo(session);
    fixture.refreshing.refresh(winner.refresh().orElseThrow().token());
  }

  @Test
  void R14_a_replay_ends_the_session_for_the_thief_and_the_owner() {
    SignedIn thief = fixture.refreshing.refresh(first);
    fixture.clock.advance(Duration.ofSeconds(10));

    assertRefused(new InvalidRefreshToken(), () -> fixture.refreshing.refresh(first));

    assertThat(fixture.sessions.endOf(session)).contains(EndReason.TOKEN_REPLAYED);
    assertRefused(
        new InvalidRefreshToken(),
        () -> fixture.refreshing.refresh(thief.refresh().orElseThrow().token()));
    assertRefused(new InvalidToken(), () -> fixture.callerOf(thief));
  }

  @Test
  void R14_a_session_used_every_day_ends_after_90_days() {
    Secret token = first;
    for (int day = 1; day < 90; day++) {
      fixture.clock.advance(Duration.ofDays(1));
      token = fixture.refreshing.refresh(token).refresh().orElseThrow().token();
    }
    fixture.clock.advance(Duration.ofDays(1));
    Secret last = token;

    assertRefused(new InvalidRefreshToken(), () -> fixture.refreshing.refresh(last));
  }

  @Test
  void R13_a_suspended_account_is_not_let_in_by_its_token() {
    Account account = account();
    account.suspend(fixture.clock.instant());
    fixture.accounts.save(account);

    assertRefused(new AccountSuspended(), () -> fixture.refreshing.refresh(first));
    assertRefused(new AccountSuspended(), () -> fixture.refreshing.refresh(first));
  }

  private Account account() {
    return fixture.accounts.find(new EmailAddress("rosa@example.org")).orElseThrow();
  }

  @Test
  void a_token_made_up_is_refused() {
    assertRefused(
        new InvalidRefreshToken(), () -> fixture.refreshing.refresh(new Secret("made up")));
  }
}
