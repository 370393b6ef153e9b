package com.onlyarts.identity.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.identity.application.port.CredentialsContract;
import com.onlyarts.identity.application.port.LoginFailures;
import com.onlyarts.identity.application.port.OneTimeTokens;
import com.onlyarts.identity.application.port.SigningKeys.SigningKey;
import com.onlyarts.identity.domain.FailureCount;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.ColumnCipher;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiCredentialsIT extends CredentialsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiLoginFailures book = new JdbiLoginFailures(DATABASE.jdbi(), transactions);
  private final JdbiSigningKeys keys = keys(Optional.empty());

  private JdbiSigningKeys keys(Optional<SecretKey> secret) {
    return new JdbiSigningKeys(DATABASE.jdbi(), transactions, new ColumnCipher(secret));
  }

  @Override
  protected OneTimeTokens tokens() {
    return new JdbiOneTimeTokens(DATABASE.jdbi());
  }

  @Override
  protected LoginFailures book() {
    return book;
  }

  @Override
  protected PersonId somebody() {
    return TestPeople.somebody(DATABASE.jdbi());
  }

  @Test
  void R15_of_twenty_failures_at_once_none_is_lost() throws Exception {
    atOnce(
        () ->
            book.change(
                "account:race",
                NOON,
                before -> new FailureCount(before.count() + 1, NOON, Optional.empty())));

    assertThat(book.of(Set.of("account:race")).get("account:race").count()).isEqualTo(20);
  }

  @Test
  void R13_of_twenty_nodes_that_start_at_once_one_makes_the_first_key_and_one_the_next()
      throws Exception {
    atOnce(() -> keys.addFirst(key()));
    assertThat(keys.all()).hasSize(1);

    atOnce(() -> keys.rotate(key(), NOON.plusSeconds(300)));
    List<SigningKey> rotated = keys.all();
    assertThat(rotated).extracting(SigningKey::retiredAt).filteredOn(Optional::isEmpty).hasSize(1);

    keys.removeRetiredBefore(NOON.plusSeconds(301));
    assertThat(keys.all())
        .singleElement()
        .satisfies(left -> assertThat(left.retiredAt()).isEmpty());
  }

  @Test
  void keys_are_locked_once_there_is_a_secret_and_open_with_no_other() {
    SecretKey secret = new SecretKeySpec(new byte[32], "AES");
    SecretKey another =
        new SecretKeySpec("another secret of 32 bytes, long".getBytes(UTF_8), "AES");
    DATABASE.jdbi().useHandle(handle -> handle.execute("DELETE FROM signing_keys"));
    SigningKey before = key();
    keys.addFirst(before);

    keys(Optional.of(secret)).lockAll();
    keys(Optional.of(secret)).lockAll();
    keys(Optional.of(secret)).rotate(key(), NOON.plusSeconds(300));

    assertThat(
            DATABASE
                .jdbi()
                .<List<String>, RuntimeException>withHandle(
                    handle ->
                        handle
                            .select("SELECT private_jwk FROM signing_keys")
                            .mapTo(String.class)
                            .list()))
        .hasSize(2)
        .allMatch(kept -> !kept.contains("private"));
    assertThat(keys(Optional.of(secret)).all())
        .extracting(SigningKey::privateKey)
        .containsExactly("{private}", "{private}");
    assertThatExceptionOfType(ColumnCipher.WrongKey.class)
        .isThrownBy(() -> keys(Optional.of(another)).lockAll());
    assertThatExceptionOfType(ColumnCipher.WrongKey.class).isThrownBy(keys::lockAll);
    DATABASE.jdbi().useHandle(handle -> handle.execute("DELETE FROM signing_keys"));
  }

  private static SigningKey key() {
    return new SigningKey(
        PersonId.next().value().toString(), "{private}", "{public}", NOON, Optional.empty());
  }

  private static void atOnce(Runnable act) throws Exception {
    Callable<Boolean> each =
        () -> {
          act.run();
          return true;
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads
          .invokeAll(IntStream.range(0, 20).mapToObj(_ -> each).toList())
          .forEach(Future::resultNow);
    }
  }
}
