package com.onlyarts.media.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.domain.OriginalId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all {@link OriginalAddresses} must be, the fake and the real ones alike. */
public abstract class OriginalAddressesContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract OriginalAddresses addresses();

  @Test
  void R121_an_address_is_another_for_each_thing_and_good_for_ten_minutes() {
    OriginalId id = OriginalId.next();

    assertThat(addresses().partAddress(id, 1, NOW).until())
        .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    assertThat(addresses().partAddress(id, 1, NOW).text())
        .isNotEqualTo(addresses().partAddress(id, 2, NOW).text())
        .isNotEqualTo(addresses().partAddress(OriginalId.next(), 1, NOW).text());
    UUID grant = new UUID(1, 1);
    assertThat(addresses().downloadAddress(id, bought(grant), NOW).text())
        .isNotEqualTo(addresses().downloadAddress(id, bought(new UUID(1, 2)), NOW).text())
        .isNotEqualTo(
            addresses()
                .downloadAddress(id, new FileGrant(FileGrant.Kind.MESSAGES, grant), NOW)
                .text());
  }

  private static FileGrant bought(UUID id) {
    return new FileGrant(FileGrant.Kind.DOWNLOADS, id);
  }
}
