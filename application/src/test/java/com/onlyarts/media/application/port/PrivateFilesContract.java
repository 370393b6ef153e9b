package com.onlyarts.media.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.domain.OriginalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PrivateFiles} must do, the fake and the real ones alike. */
public abstract class PrivateFilesContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String OF_SEA =
      "4a69f19c8c264850d0f0fca1d7cd8ac0d07771cb9aaf5923c2c621a3e0f74475";

  protected abstract PrivateFiles files();

  /** Somebody sends a part to its address. */
  protected abstract void send(OriginalId id, int part, String bytes);

  @Test
  void R121_parts_come_in_any_order_and_again_and_are_joined_byte_for_byte() {
    OriginalId id = OriginalId.next();
    assertThat(files().parts(id)).isEmpty();

    send(id, 2, "a");
    send(id, 1, "s");
    send(id, 1, "se");
    assertThat(files().parts(id)).isEqualTo(Map.of(1, 2L, 2, 1L));

    assertThat(files().join(id, 2)).isEqualTo(OF_SEA);
    assertThat(files().join(id, 2)).isEqualTo(OF_SEA);
    assertThat(files().parts(id)).isEmpty();
    assertThat(files().read(id, 0, 100)).isEqualTo("sea".getBytes(UTF_8));
    assertThat(files().read(id, 1, 1)).isEqualTo("e".getBytes(UTF_8));
    assertThat(files().read(id, 3, 1)).isEmpty();
    assertThat(files().read(id, 9, 1)).isEmpty();
  }

  @Test
  void R121_a_file_is_removed_finished_or_not_and_removing_it_again_does_no_harm() {
    OriginalId arriving = OriginalId.next();
    OriginalId joined = OriginalId.next();
    send(arriving, 1, "a");
    send(joined, 1, "b");
    files().join(joined, 1);

    for (OriginalId id : new OriginalId[] {arriving, joined, arriving, OriginalId.next()}) {
      files().remove(id);
      assertThat(files().parts(id)).isEmpty();
      assertThat(files().read(id, 0, 1)).isEmpty();
    }
  }

  @Test
  void R121_an_address_is_another_for_each_thing_and_good_for_ten_minutes() {
    OriginalId id = OriginalId.next();

    assertThat(files().partAddress(id, 1, NOW).until()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    assertThat(files().partAddress(id, 1, NOW).text())
        .isNotEqualTo(files().partAddress(id, 2, NOW).text())
        .isNotEqualTo(files().partAddress(OriginalId.next(), 1, NOW).text());
    UUID download = new UUID(1, 1);
    assertThat(files().downloadAddress(id, download, NOW).text())
        .isNotEqualTo(files().downloadAddress(id, new UUID(1, 2), NOW).text());
  }
}
