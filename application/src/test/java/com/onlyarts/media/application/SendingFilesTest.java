package com.onlyarts.media.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.media.application.FilesFixture.aPsd;
import static com.onlyarts.media.application.FilesFixture.begun;
import static com.onlyarts.media.application.FilesFixture.psd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.application.port.OriginalView;
import com.onlyarts.media.application.port.OriginalView.Part;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.MediaRejection.FileEncrypted;
import com.onlyarts.media.domain.MediaRejection.FileInUse;
import com.onlyarts.media.domain.MediaRejection.FileIncomplete;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.MediaRejection.FileNotSending;
import com.onlyarts.media.domain.MediaRejection.FileTypeMismatch;
import com.onlyarts.media.domain.MediaRejection.StorageFull;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendingFilesTest {
  private static final long GIB = 1024L * 1024 * 1024;
  private final FilesFixture fixture = new FilesFixture();
  private final Caller artist = Callers.anArtist();
  private final Caller stranger = Callers.anArtist();

  @Test
  void R120_a_file_is_sent_in_parts_with_an_interruption_and_kept_with_its_hash() {
    OriginalView announced = fixture.sending.announce(artist, psd());
    OriginalId id = announced.original().id();
    assertThat(announced.parts()).extracting(Part::number).containsExactly(1, 2);
    assertThat(announced.parts()).allMatch(part -> part.address().isPresent());

    fixture.send(id, aPsd(), 2);
    assertThat(fixture.sending.show(artist, id).parts())
        .extracting(Part::arrived)
        .containsExactly(false, true);
    assertThat(fixture.sending.show(artist, id).parts().getLast().address())
        .isEqualTo(Optional.empty());
    assertRefused(new FileIncomplete(List.of(1)), () -> fixture.sending.complete(artist, id));

    fixture.send(id, aPsd(), 1);
    OriginalView complete = fixture.sending.complete(artist, id);

    assertThat(complete.original().sha256()).isPresent();
    assertThat(complete.parts()).isEmpty();
    assertThat(fixture.sending.complete(artist, id).original().sha256())
        .isEqualTo(complete.original().sha256());
    assertThat(fixture.sending.show(artist, id).parts()).isEmpty();
  }

  @Test
  void R120_a_part_that_is_too_short_has_not_arrived() {
    OriginalId id = announced(psd());
    fixture.send(id, aPsd(), 1);
    fixture.files.take(id, 2, 7, new ByteArrayInputStream(new byte[7]));

    assertRefused(new FileIncomplete(List.of(2)), () -> fixture.sending.complete(artist, id));
  }

  @Test
  void R120_whoever_died_between_the_joining_and_the_writing_down_comes_again() {
    OriginalId id = announced(psd());
    fixture.send(id, aPsd(), 1);
    fixture.send(id, aPsd(), 2);
    fixture.files.join(id, 2);

    assertThat(fixture.sending.complete(artist, id).original().sha256()).isPresent();
  }

  @Test
  void R120_what_is_not_what_it_says_it_is_is_removed() {
    byte[] page = begun("<html>", 100);
    OriginalId id = announced(new Description("sea.obj", FileKind.OBJ, page.length));
    fixture.send(id, page, 1);

    assertRefused(new FileTypeMismatch(FileKind.OBJ), () -> fixture.sending.complete(artist, id));

    assertThat(fixture.files.has(id)).isFalse();
    assertRefused(new FileNotFound(), () -> fixture.sending.show(artist, id));
  }

  @Test
  void R120_an_encrypted_archive_is_removed_whatever_it_calls_itself() {
    byte[] archive = anEncryptedArchive();
    OriginalId id = announced(new Description("sea.kra", FileKind.KRA, archive.length));
    fixture.send(id, archive, 1);

    assertRefused(new FileEncrypted(), () -> fixture.sending.complete(artist, id));
    assertThat(fixture.files.has(id)).isFalse();
  }

  @Test
  void R120_all_files_of_an_account_together_have_a_bound_unfinished_ones_too() {
    OriginalId first = announced(new Description("a.zip", FileKind.ZIP, 2 * GIB));
    announced(new Description("b.zip", FileKind.ZIP, 2 * GIB));

    assertRefused(
        new StorageFull(4 * GIB, 5 * GIB),
        () -> announced(new Description("c.zip", FileKind.ZIP, GIB + 1)));
    fixture.removing.remove(artist, first);
    announced(new Description("c.zip", FileKind.ZIP, GIB + 1));
  }

  @Test
  void R120_a_part_is_wanted_as_long_as_its_file_is_being_sent() {
    OriginalId id = announced(psd());

    assertThat(fixture.sending.requireWanted(id, 1)).isEqualTo(8 * 1024 * 1024);
    assertThat(fixture.sending.requireWanted(id, 2)).isEqualTo(4 * 1024 * 1024);
    assertRefused(new FileNotSending(id), () -> fixture.sending.requireWanted(id, 3));
    assertRefused(new FileNotFound(), () -> fixture.sending.requireWanted(OriginalId.next(), 1));
  }

  @Test
  void R2_anothers_file_is_unknown() {
    OriginalId id = announced(psd());

    assertRefused(new FileNotFound(), () -> fixture.sending.show(stranger, id));
    assertRefused(new FileNotFound(), () -> fixture.sending.complete(stranger, id));
    assertRefused(new FileNotFound(), () -> fixture.removing.remove(stranger, id));
    assertThat(fixture.removing.list(stranger, PageRequest.first(9)).rows()).isEmpty();
    assertThat(fixture.removing.list(artist, PageRequest.first(9)).rows()).hasSize(1);
  }

  @Test
  void R126_what_a_work_or_a_buyer_has_is_not_removed() {
    OriginalId id = announced(psd());
    fixture.sold.add(id);

    assertRefused(new FileInUse(id), () -> fixture.removing.remove(artist, id));
    fixture.clock.advance(Duration.ofDays(3));
    fixture.sweeping.run();

    assertThat(fixture.originals.find(id).orElseThrow().dueAt())
        .isEqualTo(fixture.clock.instant().plus(Duration.ofDays(1)));
  }

  @Test
  void R120_what_is_unfinished_or_belongs_to_nothing_is_swept_after_24_hours() {
    OriginalId id = announced(psd());
    fixture.send(id, aPsd(), 1);
    fixture.clock.advance(Original.GRACE.minusSeconds(1));
    fixture.sweeping.run();
    assertThat(fixture.originals.find(id)).isPresent();

    fixture.clock.advance(Duration.ofSeconds(1));
    fixture.sweeping.run();

    assertThat(fixture.originals.find(id)).isEmpty();
    assertThat(fixture.files.has(id)).isFalse();
  }

  @Test
  void R120_what_was_to_go_while_its_store_was_away_goes_later() {
    OriginalId id = announced(psd());
    fixture.send(id, aPsd(), 1);
    fixture.files.away(true);
    fixture.removing.remove(artist, id);
    assertRefused(new FileNotFound(), () -> fixture.sending.show(artist, id));

    fixture.files.away(false);
    fixture.clock.advance(Duration.ofMinutes(10));
    fixture.sweeping.run();

    assertThat(fixture.files.has(id)).isFalse();
    assertThat(fixture.originals.find(id)).isEmpty();
  }

  @Test
  void R2_a_store_that_is_away_is_said_to_be_and_keeps_what_it_has() {
    OriginalId id = announced(psd());
    fixture.files.away(true);

    assertRefused(new ServiceUnavailable("file store"), () -> fixture.sending.complete(artist, id));
    fixture.files.away(false);
    assertThat(fixture.sending.show(artist, id).parts()).hasSize(2);
  }

  private OriginalId announced(Description description) {
    return fixture.sending.announce(artist, description).original().id();
  }

  /** One file without contents, of which the directory says that it is encrypted. */
  private static byte[] anEncryptedArchive() {
    String directory =
        "PK\u0001\u0002\0\0\0\0\u0001\0" + "\0".repeat(18) + "\u0001\0" + "\0".repeat(16) + "a";
    String end =
        "PK\u0005\u0006\0\0\0\0\u0001\0\u0001\0"
            + (char) directory.length()
            + "\0\0\0"
            + "\u0004\0\0\0\0\0";
    return begun("PK\u0003\u0004" + directory + end, 4 + directory.length() + end.length());
  }
}
