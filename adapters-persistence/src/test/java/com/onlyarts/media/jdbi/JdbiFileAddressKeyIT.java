package com.onlyarts.media.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.ColumnCipher;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiFileAddressKeyIT {
  private static final SecretKey SECRET = new SecretKeySpec(new byte[32], "AES");
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeEach
  void forget() {
    DATABASE.jdbi().useHandle(handle -> handle.execute("DELETE FROM file_address_keys"));
  }

  @Test
  void R121_all_nodes_sign_with_what_the_first_one_made() {
    byte[] first = key(Optional.empty()).get();

    assertThat(first).hasSize(32);
    assertThat(key(Optional.empty()).get()).isEqualTo(first);
  }

  @Test
  void R121_what_was_made_before_there_was_a_secret_is_locked_with_it() {
    byte[] first = key(Optional.empty()).get();

    key(Optional.of(SECRET)).lockAll();

    assertThat(key(Optional.of(SECRET)).get()).isEqualTo(first);
    assertThatThrownBy(() -> key(Optional.empty()).get()).isInstanceOf(ColumnCipher.WrongKey.class);
  }

  private static JdbiFileAddressKey key(Optional<SecretKey> secret) {
    return new JdbiFileAddressKey(DATABASE.jdbi(), new ColumnCipher(secret), new SteppingClock());
  }
}
