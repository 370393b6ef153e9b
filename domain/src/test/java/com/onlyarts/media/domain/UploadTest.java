package com.onlyarts.media.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.media.domain.UploadFixture.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.domain.MediaRejection.InvalidUploadTicket;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UploadTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final PersonId owner = PersonId.next();

  @Test
  void R90_an_upload_may_wait_24_hours_to_be_used_and_is_looked_at_daily_then() {
    Upload upload = Upload.announce(owner, Folder.ARTWORKS, NOW);
    upload.keep(aPicture());

    assertThat(upload.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    upload.stay(NOW.plus(Duration.ofHours(25)));
    assertThat(upload.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(49)));
  }

  @Test
  void R2_anothers_upload_is_as_good_as_unknown_and_so_is_one_that_leaves() {
    Upload upload = Upload.announce(owner, Folder.ARTWORKS, NOW);

    assertRefused(new UploadNotFound(), () -> upload.requireOwner(PersonId.next()));
    assertThat(upload.requireOwner(owner)).isSameAs(upload);
    upload.leave(NOW);
    assertRefused(new UploadNotFound(), () -> upload.requireOwner(owner));
    assertRefused(new UploadNotFound(), () -> upload.keep(aPicture()));
    assertThat(upload.picture()).isEmpty();
  }

  @Test
  void a_ticket_is_good_once_for_its_own_upload_and_for_15_minutes() {
    Ticket ticket = Ticket.next();
    Upload upload = Upload.invite(owner, Folder.ARTWORKS, ticket, NOW);

    assertRefused(new InvalidUploadTicket(), () -> upload.admit(Ticket.next(), NOW));
    assertRefused(
        new InvalidUploadTicket(), () -> upload.admit(ticket, NOW.plus(Duration.ofMinutes(16))));
    upload.admit(ticket, NOW.plus(Duration.ofMinutes(15)));
    upload.admit(ticket, NOW);
    upload.keep(aPicture());
    assertRefused(new InvalidUploadTicket(), () -> upload.admit(ticket, NOW));
    assertRefused(
        new InvalidUploadTicket(),
        () -> Upload.announce(owner, Folder.ARTWORKS, NOW).admit(ticket, NOW));
  }

  @Test
  void a_ticket_is_never_printed() {
    Ticket ticket = Ticket.next();

    assertThat(ticket.toString()).doesNotContain(ticket.text());
    assertThat(ticket.digest().hex()).hasSize(64);
  }

  @Test
  void it_is_kept_as_it_stands() {
    Upload upload = Upload.announce(owner, Folder.ARTWORKS, NOW);
    upload.keep(aPicture());

    Upload kept =
        Upload.restore(
            upload.id(),
            upload.owner(),
            upload.publicId(),
            upload.createdAt(),
            upload.state(),
            upload.dueAt());

    assertThat(kept).usingRecursiveComparison().isEqualTo(upload);
    assertThat(kept.picture()).contains(aPicture());
  }
}
