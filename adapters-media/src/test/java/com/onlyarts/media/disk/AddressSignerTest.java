package com.onlyarts.media.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AddressSignerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.5Z");
  private final AddressSigner signer = new AddressSigner(() -> new byte[32]);

  @Test
  void R121_an_address_is_good_for_its_own_thing_and_method_for_ten_minutes() {
    Given address = given(signer);

    assertThat(address.isAdmitted("PUT", "/originals/1", NOW)).isTrue();
    assertThat(address.isAdmitted("PUT", "/originals/1", NOW.plus(Duration.ofMinutes(9)))).isTrue();
    assertThat(address.isAdmitted("PUT", "/originals/1", NOW.plus(Duration.ofMinutes(10))))
        .isFalse();
    assertThat(address.isAdmitted("GET", "/originals/1", NOW)).isFalse();
    assertThat(address.isAdmitted("PUT", "/originals/2", NOW)).isFalse();
  }

  @Test
  void R121_nobody_makes_an_address_or_prolongs_one() {
    Given address = given(signer);
    Given ofAnother = given(new AddressSigner(() -> new byte[] {1}));

    assertThat(ofAnother.isAdmitted("PUT", "/originals/1", NOW)).isFalse();
    assertThat(signer.admits("PUT", "/originals/1", address.expires + "0", address.signature, NOW))
        .isFalse();
    assertThat(signer.admits("PUT", "/originals/1", address.expires, "", NOW)).isFalse();
    assertThat(signer.admits("PUT", "/originals/1", "", address.signature, NOW)).isFalse();
    assertThat(signer.admits("PUT", "/originals/1", "soon", "", NOW)).isFalse();
  }

  private Given given(AddressSigner by) {
    Matcher query =
        Pattern.compile("expires=(.*)&signature=(.*)")
            .matcher(by.sign("PUT", "https://a.example", "/originals/1", NOW).text());
    assertThat(query.find()).isTrue();
    return new Given(query.group(1), query.group(2));
  }

  private final class Given {
    private final String expires;
    private final String signature;

    Given(String expires, String signature) {
      this.expires = expires;
      this.signature = signature;
    }

    boolean isAdmitted(String method, String path, Instant at) {
      return signer.admits(method, path, expires, signature, at);
    }
  }
}
