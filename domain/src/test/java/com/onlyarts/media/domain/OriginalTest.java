package com.onlyarts.media.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.MediaRejection.FileInfected;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.MediaRejection.FileNotSending;
import com.onlyarts.media.domain.MediaRejection.FileScanning;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.ScanResult.Clean;
import com.onlyarts.media.domain.ScanResult.Infected;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String HASH = "0".repeat(64);
  private final PersonId owner = PersonId.next();

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "8388608, 1, 8388608",
    "8388609, 2, 1",
    "12000000, 2, 3611392",
    "2147483648, 256, 8388608"
  })
  void R120_a_file_comes_in_parts_of_8_MiB_of_which_the_last_is_shorter(
      long bytes, int parts, long last) {
    Original original = anOriginal(bytes);

    assertThat(original.parts()).isEqualTo(parts);
    assertThat(original.bytesOf(parts)).isEqualTo(last);
    if (parts > 1) {
      assertThat(original.bytesOf(1)).isEqualTo(8 * 1024 * 1024);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 2L * 1024 * 1024 * 1024 + 1})
  void R120_a_file_has_1_byte_to_2_GiB(long bytes) {
    assertThatThrownBy(() -> anOriginal(bytes))
        .isInstanceOfSatisfying(
            InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("bytes"));
  }

  @Test
  void R120_a_file_is_called_as_its_kind_is() {
    assertThat(new Description("../Sea.JPEG", FileKind.JPEG, 1).name()).isEqualTo("Sea.jpeg");
    assertThat(new Description("sea.exe", FileKind.ZIP, 1).name()).isEqualTo("sea.exe.zip");
  }

  @Test
  void R120_only_parts_of_its_own_are_taken_and_none_once_it_is_complete() {
    Original original = anOriginal(12_000_000);

    original.admit(1);
    original.admit(2);
    assertRefused(new FileNotSending(original.id()), () -> original.admit(0));
    assertRefused(new FileNotSending(original.id()), () -> original.admit(3));
    original.complete(HASH, NOW);
    assertRefused(new FileNotSending(original.id()), () -> original.admit(1));
  }

  @Test
  void R120_it_may_be_unfinished_for_24_hours_and_as_long_belong_to_no_work() {
    Original original = anOriginal(1);
    assertThat(original.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));

    original.complete(HASH, NOW.plus(Duration.ofHours(20)));
    assertThat(original.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(44)));
    assertThat(original.sha256()).contains(HASH);
    original.complete("1".repeat(64), NOW);
    assertThat(original.sha256()).contains(HASH);

    original.stay(NOW.plus(Duration.ofHours(44)));
    assertThat(original.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(68)));
  }

  @Test
  void R2_anothers_file_is_as_good_as_unknown_and_so_is_one_that_was_removed() {
    Original original = anOriginal(1);

    assertRefused(new FileNotFound(), () -> original.requireOwner(PersonId.next()));
    assertThat(original.requireOwner(owner)).isSameAs(original);
    original.remove(NOW);
    assertRefused(new FileNotFound(), () -> original.requireOwner(owner));
    assertRefused(new FileNotFound(), () -> original.complete(HASH, NOW));
    assertThat(original.sha256()).isEmpty();
  }

  @Test
  void R120_an_account_keeps_5_50_or_500_GiB() {
    long gib = 1024L * 1024 * 1024;
    StorageAllowance.ofTier("free").require(4 * gib, gib);
    StorageAllowance.ofTier("premium").require(49 * gib, gib);
    StorageAllowance.ofTier("pro").require(499 * gib, gib);
    assertThatThrownBy(() -> StorageAllowance.ofTier("free").require(4 * gib, gib + 1))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> StorageAllowance.ofTier("pro").require(500 * gib, 1))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void R120_where_files_are_looked_at_only_a_clean_one_may_be_had_and_an_infected_one_nowhere() {
    Original original = anOriginal(1);
    original.complete(HASH, NOW);
    original.requireDeliverable(false);
    assertRefused(new FileScanning(original.id()), () -> original.requireDeliverable(true));

    assertThat(original.scanned(new Infected("Test.Virus"))).isTrue();
    assertThat(original.scanned(new Infected("Test.Virus"))).isFalse();
    for (boolean scanning : new boolean[] {true, false}) {
      assertRefused(new FileInfected(original.id()), () -> original.requireDeliverable(scanning));
    }

    assertThat(original.scanned(new Clean())).isTrue();
    original.requireDeliverable(true);
  }

  private Original anOriginal(long bytes) {
    return Original.announce(owner, new Description("sea.psd", FileKind.PSD, bytes), NOW);
  }
}
