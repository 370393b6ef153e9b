package com.onlyarts.media.application;

import static com.onlyarts.kernel.Refusals.assertInvalid;
import static com.onlyarts.kernel.Refusals.assertRefused;
import static com.onlyarts.media.application.MediaHouse.aJpeg;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import com.onlyarts.media.application.SendingDirectly.Invited;
import com.onlyarts.media.application.port.Print;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.MediaRejection.InvalidUploadTicket;
import com.onlyarts.media.domain.MediaRejection.PictureInUse;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported.Why;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.MediaRejection.UploadNotArrived;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import com.onlyarts.media.domain.PictureFormat;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.UploadId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadingPicturesTest {
  private final MediaHouse house = new MediaHouse();
  private final Caller artist = Callers.anArtist();
  private final Caller stranger = Callers.aUser();

  @Test
  void R90_a_picture_is_stored_in_its_folder_and_listed_for_its_owner_alone() {
    UploadView upload = uploaded();

    assertThat(upload.publicId().text()).startsWith("artworks/");
    assertThat(upload.picture().dimensions()).isEqualTo(new Dimensions(1920, 1080));
    assertThat(house.keeping.list(artist, PageRequest.first(20)).rows()).containsExactly(upload);
    assertThat(house.keeping.list(stranger, PageRequest.first(20)).rows()).isEmpty();
  }

  @Test
  void R90_what_is_refused_leaves_nothing_behind() {
    assertRefused(new PictureNotSupported(Why.UNKNOWN), () -> house.uploading.upload(artist, Folder.ARTWORKS, "<svg/>".getBytes(UTF_8)));
    assertRefused(new PictureTooLarge("10 MB"), () -> house.uploading.upload(artist, Folder.ARTWORKS, new byte[10 * 1024 * 1024 + 1]));

    assertThat(house.uploads.count()).isZero();
  }

  @Test
  void R90_what_was_announced_and_never_stored_is_swept() {
    house.pictures.away(true);
    assertRefused(new ServiceUnavailable("picture provider"), this::uploaded);
    assertThat(house.uploads.count()).isEqualTo(1);
    assertThat(house.keeping.list(artist, PageRequest.first(20)).rows()).isEmpty();

    house.pictures.away(false);
    house.clock.advance(Duration.ofHours(25));
    house.sweeping.sweep();

    assertThat(house.uploads.count()).isZero();
  }

  @Test
  void several_are_taken_at_once_all_or_none() {
    assertThat(house.uploading.uploadAll(artist, Folder.ARTWORKS, List.of(MediaHouse::aJpeg, MediaHouse::aJpeg))).hasSize(2);

    assertRefused(
        new PictureNotSupported(Why.UNKNOWN),
        () -> house.uploading.uploadAll(artist, Folder.ARTWORKS, List.of(MediaHouse::aJpeg, MediaHouse::aJpeg, () -> new byte[3])));

    assertThat(house.pictures.count()).isEqualTo(2);
    assertThat(house.uploads.count()).isEqualTo(2);
    assertInvalid("images", () -> house.uploading.uploadAll(artist, Folder.ARTWORKS, List.of()));
    assertInvalid("images", () -> house.uploading.uploadAll(artist, Folder.ARTWORKS, Collections.nCopies(11, MediaHouse::aJpeg)));
  }

  @Test
  void R90_only_the_owner_deletes() {
    UploadView upload = uploaded();

    assertRefused(new UploadNotFound(), () -> house.keeping.delete(stranger, upload.id()));
    assertRefused(new UploadNotFound(), () -> house.keeping.delete(Callers.anAdmin(), upload.publicId()));
    assertRefused(new UploadNotFound(), () -> house.keeping.delete(artist, UploadId.next()));
    house.keeping.delete(artist, upload.id());

    assertThat(house.pictures.has(upload.publicId())).isFalse();
    assertThat(house.uploads.count()).isZero();
    assertRefused(new UploadNotFound(), () -> house.keeping.delete(artist, upload.id()));
  }

  @Test
  void a_picture_in_use_is_not_deleted() {
    UploadView upload = uploaded();
    house.shown.add(upload.publicId().text());

    assertRefused(new PictureInUse(upload.id()), () -> house.keeping.delete(artist, upload.publicId()));

    assertThat(house.pictures.has(upload.publicId())).isTrue();
  }

  @Test
  void a_deletion_whose_provider_is_away_is_done_later() {
    UploadView upload = uploaded();
    house.pictures.away(true);
    house.keeping.delete(artist, upload.publicId());
    assertThat(house.keeping.list(artist, PageRequest.first(20)).rows()).isEmpty();

    house.pictures.away(false);
    house.sweeping.sweep();
    assertThat(house.pictures.has(upload.publicId())).as("not asked again at once").isTrue();
    house.clock.advance(Duration.ofMinutes(11));
    house.sweeping.sweep();

    assertThat(house.pictures.has(upload.publicId())).isFalse();
    assertThat(house.uploads.count()).isZero();
  }

  @Test
  void R90_what_is_unused_after_24_hours_is_swept_and_what_is_used_stays_until_it_is_not() {
    UploadView used = uploaded();
    UploadView unused = uploaded();
    house.shown.add(used.publicId().text());

    house.clock.advance(Duration.ofHours(23));
    house.sweeping.sweep();
    assertThat(house.pictures.count()).isEqualTo(2);
    house.clock.advance(Duration.ofHours(2));
    house.sweeping.sweep();
    assertThat(house.pictures.has(unused.publicId())).isFalse();
    assertThat(house.pictures.has(used.publicId())).isTrue();

    house.shown.clear();
    house.sweeping.sweep();
    assertThat(house.pictures.has(used.publicId())).as("looked at once a day").isTrue();
    house.clock.advance(Duration.ofHours(25));
    house.sweeping.sweep();
    assertThat(house.pictures.count()).isZero();
  }

  @Test
  void R90_a_sweep_goes_on_until_nothing_is_due() {
    for (int n = 0; n < 150; n++) {
      uploaded();
    }
    house.clock.advance(Duration.ofHours(25));

    house.sweeping.sweep();

    assertThat(house.uploads.count()).isZero();
  }

  @Test
  void an_upload_that_cannot_be_swept_stops_none_behind_it_and_is_tried_again_while_it_is_due() {
    UploadView broken = uploaded();
    uploaded();
    house.pictures.clingTo(broken.publicId());
    house.clock.advance(Duration.ofHours(25));

    house.sweeping.sweep();
    house.clock.advance(Duration.ofMinutes(10));
    house.sweeping.sweep();

    assertThat(house.uploads.count()).isEqualTo(1);
    FailedItem failed = house.failedItems.list(Optional.empty(), PageRequest.first(10)).rows().getFirst();
    assertThat(failed.item()).isEqualTo(broken.id().value().toString());
    assertThat(failed.last().number()).isEqualTo(2);
  }

  @Test
  void a_picture_sent_directly_is_shown_once_it_is_completed() {
    Invited invited = house.sending.invite(artist, Folder.PROFILES);
    UploadId id = house.uploads.lock(invited.publicId()).orElseThrow().id();
    assertRefused(new UploadNotArrived(id), () -> house.sending.complete(artist, invited.publicId()));
    house.pictures.sent(invited.publicId(), new Print(PictureFormat.JPEG, new Dimensions(10, 10), aJpeg()));

    assertRefused(new UploadNotFound(), () -> house.sending.complete(stranger, invited.publicId()));
    UploadView upload = house.sending.complete(artist, invited.publicId());

    assertThat(house.sending.complete(artist, invited.publicId())).isEqualTo(upload);
    assertThat(house.keeping.list(artist, PageRequest.first(20)).rows()).containsExactly(upload);
  }

  @Test
  void R90_what_was_sent_directly_and_is_too_heavy_is_removed() {
    Invited invited = house.sending.invite(artist, Folder.PROFILES);
    house.pictures.sent(invited.publicId(), new Print(PictureFormat.JPEG, new Dimensions(10, 10), new byte[10 * 1024 * 1024 + 1]));

    assertRefused(new PictureTooLarge("10 MB"), () -> house.sending.complete(artist, invited.publicId()));

    assertThat(house.pictures.count()).isZero();
    assertThat(house.uploads.count()).isZero();
  }

  @Test
  void a_ticket_takes_one_picture() {
    Invited invited = house.sending.invite(artist, Folder.PROFILES);
    Ticket ticket = new Ticket(invited.invitation().fields().get("ticket"));

    assertRefused(new InvalidUploadTicket(), () -> house.sending.receive(Ticket.next(), aJpeg()));
    UploadView upload = house.sending.receive(ticket, aJpeg());
    assertRefused(new InvalidUploadTicket(), () -> house.sending.receive(ticket, aJpeg()));

    assertThat(house.sending.complete(artist, invited.publicId())).isEqualTo(upload);
  }

  @Test
  void R13_a_ticket_ends_with_the_session_it_was_asked_for_in() {
    Ticket ticket = new Ticket(house.sending.invite(artist, Folder.PROFILES).invitation().fields().get("ticket"));

    house.uploads.ended(artist.session());

    assertRefused(new InvalidUploadTicket(), () -> house.sending.receive(ticket, aJpeg()));
  }

  private UploadView uploaded() {
    return house.uploading.upload(artist, Folder.ARTWORKS, aJpeg());
  }
}
