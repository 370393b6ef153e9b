package com.onlyarts.identity.crypto;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.crypto.Argon2Hash.Parameters;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
  private static final Password PASSWORD = new Password("correct horse battery");
  private final Argon2Passwords hashes = new Argon2Passwords();

  @Test
  void R12_a_password_has_its_hash_and_no_other() {
    String hash = hashes.hash(PASSWORD);

    assertThat(hash)
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(hashes.hash(PASSWORD));
    assertThat(hashes.matches(PASSWORD, Optional.of(hash))).isTrue();
    assertThat(hashes.matches(new Password("correct horse battery "), Optional.of(hash))).isFalse();
    assertThat(hashes.isDated(hash)).isFalse();
  }

  /** The vector of the reference implementation, "password" with "somesalt". */
  @Test
  void R12_hashes_of_other_tools_are_understood() {
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(hashes.matches(new Password("password"), Optional.of(reference))).isTrue();
    assertThat(hashes.isDated(reference)).isTrue();
  }

  @Test
  void R19_no_password_opens_a_deleted_account_or_one_that_is_not_there() {
    assertThat(hashes.matches(PASSWORD, Optional.of("*"))).isFalse();
    assertThat(hashes.matches(PASSWORD, Optional.empty())).isFalse();
  }

  @Test
  void R12_when_every_desk_is_taken_people_are_sent_away_for_a_moment() {
    Argon2Passwords closed = new Argon2Passwords(new Parameters(64, 1, 1), 0, Duration.ZERO);

    assertRefused(new ServiceUnavailable("password check"), () -> closed.hash(PASSWORD));
    assertRefused(
        new ServiceUnavailable("password check"), () -> closed.matches(PASSWORD, Optional.empty()));
  }

  @Test
  void R12_hashes_of_former_parameters_still_match_and_are_dated() {
    String former =
        new Argon2Passwords(new Parameters(64, 1, 1), 1, Duration.ofSeconds(1)).hash(PASSWORD);

    assertThat(hashes.matches(PASSWORD, Optional.of(former))).isTrue();
    assertThat(hashes.isDated(former)).isTrue();
  }
}
