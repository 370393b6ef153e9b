package com.onlyarts.identity.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.Digest;
import com.onlyarts.identity.domain.FailureCount;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OneTimeTokens} and {@link LoginFailures} must do, the fakes and the real ones
 * alike.
 */
public abstract class CredentialsContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final Digest token = Secret.next().digest();

  protected abstract OneTimeTokens tokens();

  protected abstract LoginFailures book();

  /** Somebody who has an account. */
  protected abstract PersonId somebody();

  @Test
  void R16_a_token_is_used_once() {
    PersonId person = somebody();
    tokens().add(token, person, NOON, NOON.plusSeconds(1800));

    assertThat(tokens().find(token, NOON)).contains(person);
    assertThat(tokens().use(token, NOON)).isTrue();
    assertThat(tokens().use(token, NOON)).isFalse();
    assertThat(tokens().find(token, NOON)).isEmpty();
  }

  @Test
  void R16_a_token_ends_with_its_time() {
    tokens().add(token, somebody(), NOON, NOON.plusSeconds(1800));

    assertThat(tokens().find(token, NOON.plusSeconds(1799))).isPresent();
    assertThat(tokens().find(token, NOON.plusSeconds(1800))).isEmpty();
    assertThat(tokens().use(token, NOON.plusSeconds(1800))).isFalse();

    tokens().sweep(NOON.plusSeconds(1800));
    assertThat(tokens().find(token, NOON)).isEmpty();
  }

  @Test
  void R16_all_tokens_of_a_person_are_withdrawn_at_once() {
    PersonId person = somebody();
    Digest other = Secret.next().digest();
    tokens().add(token, person, NOON, NOON.plusSeconds(1800));
    tokens().add(other, person, NOON, NOON.plusSeconds(1800));

    tokens().voidAllOf(person);

    assertThat(tokens().use(token, NOON)).isFalse();
    assertThat(tokens().use(other, NOON)).isFalse();
  }

  @Test
  void R15_strikes_are_kept_until_they_are_forgotten() {
    String subject = "account:" + token.hex();
    FailureCount three = new FailureCount(3, NOON, Optional.of(NOON.plusSeconds(10)));
    assertThat(book().of(Set.of(subject))).isEmpty();

    book()
        .change(
            subject, NOON, before -> new FailureCount(before.count() + 1, NOON, Optional.empty()));
    book()
        .change(
            subject,
            NOON,
            before ->
                new FailureCount(before.count() + 2, NOON, Optional.of(NOON.plusSeconds(10))));

    assertThat(book().of(Set.of(subject, "account:somebody else")))
        .isEqualTo(Map.of(subject, three));
    book().forget(subject);
    assertThat(book().of(Set.of(subject))).isEmpty();
  }

  @Test
  void R15_old_strikes_are_swept() {
    book()
        .change(
            "address:" + token.hex(),
            NOON,
            _ -> new FailureCount(3, NOON, Optional.of(NOON.plusSeconds(10))));

    book().sweep(NOON.plusSeconds(5));
    assertThat(book().of(Set.of("address:" + token.hex()))).hasSize(1);

    book().sweep(NOON.plusSeconds(11));
    assertThat(book().of(Set.of("address:" + token.hex()))).isEmpty();
  }
}
