package com.onlyarts.identity.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.application.port.Sessions.OpenSession;
import com.onlyarts.identity.application.port.Sessions.Rotation;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.Digest;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.identity.domain.Session;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.domain.SessionTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} must do, the fake and the real one alike. */
public abstract class SessionsContract {
  private static final SessionTerms TERMS = SessionTerms.standard();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Digest first = Secret.next().digest();
  private final Digest second = Secret.next().digest();
  private final Digest third = Secret.next().digest();

  protected abstract Sessions sessions();

  /** Somebody who has an account. */
  protected abstract PersonId somebody();

  @Test
  void R14_a_token_is_replaced_by_its_successor() {
    PersonId person = somebody();
    Session session = opened(person);

    Rotation rotation = sessions().rotate(first, second, TERMS, NOON.plusSeconds(60));

    assertThat(rotation)
        .isEqualTo(
            new Rotation.Done(session.id(), person, NOON.plusSeconds(60).plus(TERMS.idle())));
    assertThat(sessions().rotate(second, third, TERMS, NOON.plusSeconds(120)))
        .isInstanceOf(Rotation.Done.class);
    assertThat(sessions().openOf(person, NOON.plusSeconds(120)).getFirst().lastUsedAt())
        .isEqualTo(NOON.plusSeconds(120));
  }

  @Test
  void R14_a_rotated_token_has_lost_a_race_for_ten_seconds_and_is_a_replay_afterwards() {
    PersonId person = somebody();
    Session session = opened(person);
    sessions().rotate(first, second, TERMS, NOON);

    assertThat(sessions().rotate(first, third, TERMS, NOON.plusSeconds(9)))
        .isEqualTo(new Rotation.LostRace(session.id(), person));
    assertThat(sessions().rotate(first, third, TERMS, NOON.plusSeconds(10)))
        .isEqualTo(new Rotation.Replayed(session.id()));
    assertThat(sessions().rotate(second, third, TERMS, NOON.plusSeconds(11)))
        .isInstanceOf(Rotation.Done.class);
  }

  @Test
  void R14_a_session_idle_for_30_days_or_90_days_old_is_over() {
    PersonId person = somebody();
    Session session = opened(person);
    assertThat(sessions().rotate(first, second, TERMS, NOON.plus(TERMS.idle())))
        .isEqualTo(new Rotation.Worthless());

    Instant late = NOON.plus(Duration.ofDays(29));
    sessions().rotate(first, second, TERMS, late);
    sessions().rotate(second, third, TERMS, NOON.plus(Duration.ofDays(58)));
    Digest fourth = Secret.next().digest();

    assertThat(sessions().rotate(third, fourth, TERMS, NOON.plus(Duration.ofDays(87))))
        .isEqualTo(new Rotation.Done(session.id(), person, session.expiresAt()));
    assertThat(
            sessions()
                .rotate(fourth, Secret.next().digest(), TERMS, NOON.plus(Duration.ofDays(90))))
        .isEqualTo(new Rotation.Worthless());
  }

  @Test
  void the_tokens_of_a_session_that_ended_are_worthless() {
    PersonId person = somebody();
    Session session = opened(person);
    assertThat(sessions().ofToken(first)).contains(session.id());

    sessions().end(session.id(), EndReason.LOGOUT, NOON);
    sessions().end(session.id(), EndReason.LOGOUT, NOON);

    assertThat(sessions().rotate(first, second, TERMS, NOON)).isEqualTo(new Rotation.Worthless());
    assertThat(sessions().ofToken(first)).isEmpty();
    assertThat(sessions().rotate(second, third, TERMS, NOON)).isEqualTo(new Rotation.Worthless());
  }

  @Test
  void nobody_ends_a_session_of_somebody_else() {
    PersonId person = somebody();
    Session session = opened(person);

    assertThat(sessions().end(somebody(), session.id(), EndReason.ENDED_BY_OWNER, NOON)).isFalse();
    assertThat(sessions().end(person, SessionId.next(), EndReason.ENDED_BY_OWNER, NOON)).isFalse();
    assertThat(sessions().end(person, session.id(), EndReason.ENDED_BY_OWNER, NOON)).isTrue();
    assertThat(sessions().end(person, session.id(), EndReason.ENDED_BY_OWNER, NOON)).isFalse();
  }

  @Test
  void all_sessions_end_but_the_one_that_stays() {
    PersonId person = somebody();
    Session here = opened(person);
    Session there =
        new Session(
            SessionId.next(),
            person,
            new Device(Optional.of("Mozilla"), Optional.of("203.0.113.7"), Optional.empty()),
            NOON,
            NOON.plus(TERMS.longest()));
    sessions().open(there, second, NOON.plus(TERMS.idle()));

    assertThat(sessions().openOf(person, NOON)).hasSize(2);
    assertThat(sessions().endAll(person, Optional.of(there.id()), EndReason.PASSWORD_CHANGED, NOON))
        .isEqualTo(1);

    assertThat(sessions().openOf(person, NOON))
        .containsExactly(
            new OpenSession(
                there.id(),
                Optional.of("Mozilla"),
                Optional.of("203.0.113.7"),
                NOON,
                NOON,
                there.expiresAt()));
    assertThat(sessions().rotate(first, third, TERMS, NOON)).isEqualTo(new Rotation.Worthless());
    assertThat(sessions().endAll(person, Optional.empty(), EndReason.ACCOUNT_DELETED, NOON))
        .isEqualTo(1);
    assertThat(sessions().openOf(person, here.createdAt())).isEmpty();
  }

  @Test
  void sessions_long_over_are_swept_with_their_tokens() {
    PersonId person = somebody();
    Session session = opened(person);
    sessions().end(session.id(), EndReason.LOGOUT, NOON);

    assertThat(sessions().sweep(NOON.plus(Duration.ofDays(29)), Duration.ofDays(30))).isZero();
    assertThat(sessions().sweep(NOON.plus(Duration.ofDays(31)), Duration.ofDays(30))).isPositive();
    assertThat(sessions().sweep(NOON.plus(Duration.ofDays(31)), Duration.ofDays(30))).isZero();
  }

  @Test
  void R15_where_somebody_has_signed_in_before_is_familiar_and_to_nobody_else() {
    PersonId person = somebody();
    Session there =
        new Session(
            SessionId.next(),
            person,
            new Device(Optional.empty(), Optional.of("2001:db8::/64"), Optional.empty()),
            NOON,
            NOON.plus(TERMS.longest()));
    sessions().open(there, first, NOON.plus(TERMS.idle()));
    sessions().end(there.id(), EndReason.LOGOUT, NOON);
    Device address = new Device(Optional.empty(), Optional.of("2001:db8::/64"), Optional.empty());
    Device browser = new Device(Optional.empty(), Optional.of("192.0.2.9"), Optional.of(first));

    assertThat(sessions().isFamiliar(person, address)).isTrue();
    assertThat(sessions().isFamiliar(person, browser)).isTrue();
    assertThat(
            sessions()
                .isFamiliar(
                    person,
                    new Device(Optional.empty(), Optional.of("192.0.2.9"), Optional.of(second))))
        .isFalse();
    assertThat(sessions().isFamiliar(person, AccountFixture.UNKNOWN_DEVICE)).isFalse();
    assertThat(sessions().isFamiliar(somebody(), address)).isFalse();
    assertThat(sessions().isFamiliar(somebody(), browser)).isFalse();
  }

  private Session opened(PersonId person) {
    return opened(person, first);
  }

  protected final Session opened(PersonId person, Digest token) {
    Session session =
        new Session(
            SessionId.next(),
            person,
            AccountFixture.UNKNOWN_DEVICE,
            NOON,
            NOON.plus(TERMS.longest()));
    sessions().open(session, token, NOON.plus(TERMS.idle()));
    return session;
  }
}
