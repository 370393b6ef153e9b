package com.onlyarts.media.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.media.domain.OriginalId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link PrivateFiles} must do, the fake and the real ones alike. */
public abstract class PrivateFilesContract {
  private static final String OF_SEA =
      "4a69f19c8c264850d0f0fca1d7cd8ac0d07771cb9aaf5923c2c621a3e0f74475";

  protected abstract PrivateFiles files();

  private void send(OriginalId id, int part, String bytes) {
    assertThat(files().take(id, part, bytes.length(), body(bytes))).isTrue();
  }

  private static InputStream body(String bytes) {
    return new ByteArrayInputStream(bytes.getBytes(UTF_8));
  }

  @Test
  void R121_a_part_comes_again_and_parts_come_in_any_order() {
    OriginalId id = OriginalId.next();
    assertThat(files().parts(id)).isEmpty();

    send(id, 2, "a");
    send(id, 1, "s");
    send(id, 1, "se");

    assertThat(files().parts(id)).isEqualTo(Map.of(1, 2L, 2, 1L));
    assertThat(files().read(id, 0, 1)).isEmpty();
    assertThat(files().open(id, 0, 1)).isEmpty();
  }

  @Test
  void R121_a_file_of_one_part_is_joined_byte_for_byte_and_read_by_any_stretch()
      throws IOException {
    OriginalId id = OriginalId.next();
    send(id, 1, "sea");

    assertThat(files().join(id, 1)).isEqualTo(OF_SEA);

    assertThat(files().parts(id)).isEmpty();
    assertThat(files().read(id, 0, 100)).isEqualTo("sea".getBytes(UTF_8));
    assertThat(files().read(id, 1, 1)).isEqualTo("e".getBytes(UTF_8));
    assertThat(files().read(id, 3, 1)).isEmpty();
    assertThat(files().read(id, 9, 1)).isEmpty();
    assertThat(opened(id, 0, 3)).isEqualTo("sea".getBytes(UTF_8));
    assertThat(opened(id, 1, 1)).isEqualTo("e".getBytes(UTF_8));
    assertThat(opened(id, 2, 1)).isEqualTo("a".getBytes(UTF_8));
  }

  @Test
  void R121_a_file_of_many_parts_is_joined_in_their_order() throws IOException {
    OriginalId id = OriginalId.next();
    byte[] first = bytes(1, 5 * 1024 * 1024); // the smallest that all stores join
    byte[] second = bytes(2, 5 * 1024 * 1024);
    assertThat(files().take(id, 3, 1, body("!"))).isTrue();
    assertThat(files().take(id, 2, second.length, new ByteArrayInputStream(second))).isTrue();
    assertThat(files().take(id, 1, first.length, new ByteArrayInputStream(first))).isTrue();

    files().join(id, 3);

    assertThat(opened(id, 0, first.length)).isEqualTo(first);
    assertThat(opened(id, first.length, second.length)).isEqualTo(second);
    assertThat(opened(id, first.length - 1L, 2))
        .containsExactly(first[first.length - 1], second[0]);
    assertThat(files().read(id, first.length + second.length, 9)).containsExactly('!');
  }

  @Test
  void R121_a_file_that_is_joined_stays_as_it_is_whatever_comes_late() {
    OriginalId id = OriginalId.next();
    send(id, 1, "sea");
    files().join(id, 1);

    send(id, 1, "SEA");

    assertThat(files().parts(id)).isEmpty();
    assertThat(files().join(id, 1)).isEqualTo(OF_SEA);
    assertThat(files().read(id, 0, 100)).isEqualTo("sea".getBytes(UTF_8));
  }

  @Test
  void R121_a_part_of_another_length_is_not_kept() {
    OriginalId id = OriginalId.next();

    assertThat(files().take(id, 1, 3, body("se"))).isFalse();
    assertThat(files().take(id, 1, 3, body("seas"))).isFalse();

    assertThat(files().parts(id)).isEmpty();
  }

  @Test
  void R121_a_part_whose_sender_breaks_off_leaves_the_one_before_as_it_was() {
    OriginalId id = OriginalId.next();
    send(id, 1, "sea");
    assertThatThrownBy(() -> files().take(id, 1, 3, new BrokenInput()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files().parts(id)).containsEntry(1, 3L);
  }

  @Test
  void R121_a_part_that_nobody_waits_for_any_more_is_dropped() {
    OriginalId id = OriginalId.next();
    send(id, 1, "a");
    send(id, 2, "b");

    files().drop(id, 1);
    files().drop(id, 1);

    assertThat(files().parts(id)).containsOnlyKeys(2);
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
      assertThat(files().open(id, 0, 1)).isEmpty();
    }
  }

  private byte[] opened(OriginalId id, long from, int bytes) throws IOException {
    try (InputStream in = files().open(id, from, bytes).orElseThrow()) {
      return in.readNBytes(bytes);
    }
  }

  private static byte[] bytes(int seed, int count) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
