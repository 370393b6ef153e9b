package com.onlyarts.media.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.application.port.OriginalAddresses;
import com.onlyarts.media.application.port.OriginalAddressesContract;
import com.onlyarts.media.domain.OriginalId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AddressSignerTest extends OriginalAddressesContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.5Z");
  private static final URI BASE = URI.create("https://a.example");
  private final OriginalId id = OriginalId.next();
  private final String path = "/originals/%s/parts/1".formatted(id.value());
  private final AddressSigner signer = new AddressSigner(BASE, () -> new byte[32]);

  @Override
  protected OriginalAddresses addresses() {
    return signer;
  }

  @Test
  void R121_an_address_is_good_for_its_own_thing_and_method_for_ten_minutes() {
    Given address = given(signer);

    assertThat(address.isAdmitted("PUT", path, NOW)).isTrue();
    assertThat(address.isAdmitted("PUT", path, NOW.plus(Duration.ofMinutes(9)))).isTrue();
    assertThat(address.isAdmitted("PUT", path, NOW.plus(Duration.ofMinutes(10)))).isFalse();
    assertThat(address.isAdmitted("GET", path, NOW)).isFalse();
    assertThat(address.isAdmitted("PUT", path.replace("/1", "/2"), NOW)).isFalse();
  }

  @Test
  void R121_nobody_makes_an_address_or_prolongs_one() {
    Given address = given(signer);
    Given ofAnother = given(new AddressSigner(BASE, () -> new byte[] {1}));

    assertThat(ofAnother.isAdmitted("PUT", path, NOW)).isFalse();
    assertThat(signer.admits("PUT", path, address.expires + "0", address.signature, NOW)).isFalse();
    assertThat(signer.admits("PUT", path, address.expires, "", NOW)).isFalse();
    assertThat(signer.admits("PUT", path, "", address.signature, NOW)).isFalse();
    assertThat(signer.admits("PUT", path, "soon", "", NOW)).isFalse();
  }

  private Given given(AddressSigner by) {
    Matcher query =
        Pattern.compile("https://a.example(.*)\\?expires=(.*)&signature=(.*)")
            .matcher(by.partAddress(id, 1, NOW).text());
    assertThat(query.matches()).isTrue();
    assertThat(query.group(1)).isEqualTo(path);
    return new Given(query.group(2), query.group(3));
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
