package com.onlyarts.media.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.media.application.MediaFixture.aJpeg;
import static com.onlyarts.media.application.MediaFixture.plain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import com.onlyarts.media.application.SendingDirectly.Invited;
import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.MediaRejection.InvalidUploadTicket;
import com.onlyarts.media.domain.MediaRejection.PictureInUse;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported.Why;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.MediaRejection.StorageFull;
import com.onlyarts.media.domain.MediaRejection.UploadNotArrived;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.PictureFormat;
import com.onlyarts.media.domain.Presentation;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.UploadId;
import com.onlyarts.media.domain.Watermark;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class UploadingPicturesTest {
  private static final RequestedPresentation SMALL_AND_MARKED =
      new RequestedPresentation(OptionalInt.of(1600), Optional.of(Watermark.Strength.STRONG));
  private final MediaFixture fixture = new MediaFixture();
  private final Caller artist = Callers.anArtist();
  private final Caller stranger = Callers.aUser();

  @Test
  void R90_a_picture_is_stored_in_its_folder_and_listed_for_its_owner_alone() {
    UploadView upload = uploaded();

    assertThat(upload.publicId().text()).startsWith("artworks/");
    assertThat(upload.picture().dimensions()).isEqualTo(new Dimensions(1920, 1080));
    assertThat(fixture.keeping.list(artist, PageRequest.first(20)).rows()).containsExactly(upload);
    assertThat(fixture.keeping.list(stranger, PageRequest.first(20)).rows()).isEmpty();
  }

  @Test
  void R124_a_picture_is_shown_no_larger_and_with_its_artists_name_over_it_if_they_wish() {
    UploadView upload =
        fixture
            .uploading
            .upload(artist, new UploadWish(Folder.ARTWORKS, SMALL_AND_MARKED, false), aJpeg())
            .upload();

    assertThat(upload.picture().dimensions()).isEqualTo(new Dimensions(1600, 900));
    assertThat(upload.picture().bytes()).isEqualTo("© johndoe".getBytes(UTF_8).length);
    assertInvalid("longestEdge", () -> new Presentation(OptionalInt.of(799), Optional.empty()));
    assertInvalid("longestEdge", () -> new Presentation(OptionalInt.of(4_097), Optional.empty()));
    assertInvalid("watermark", () -> Watermark.Strength.labelled("none"));
  }

  @Test
  void R125_the_file_is_kept_as_it_was_sent_beside_what_is_shown_of_it() {
    byte[] heavy = Arrays.copyOf(aJpeg(), Original.PART_BYTES + 1_000);
    UploadedPicture uploaded =
        fixture.uploading.upload(
            artist, new UploadWish(Folder.ARTWORKS, SMALL_AND_MARKED, true), heavy);

    OriginalId id = uploaded.original().orElseThrow();
    Original original = fixture.originals.find(id).orElseThrow();
    assertThat(original.owner()).isEqualTo(artist.person());
    assertThat(original.description().name()).isEqualTo("original-1.jpg");
    assertThat(original.sha256()).isPresent();
    assertThat(fixture.files.read(id, 0, heavy.length)).isEqualTo(heavy);
    assertThat(uploaded.upload().picture().dimensions()).isEqualTo(new Dimensions(1600, 900));
    assertThat(fixture.uploading.upload(artist, plain(), aJpeg()).original()).isEmpty();
  }

  @Test
  void R125_an_original_that_has_no_room_leaves_no_picture_behind() {
    for (int n = 0; n < 3; n++) {
      fixture.originals.add(
          Original.announce(
              artist.person(),
              new Description("sea.psd", FileKind.PSD, Original.MOST_BYTES),
              fixture.clock.instant()));
    }

    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(
            () ->
                fixture.uploading.uploadAll(
                    artist,
                    new UploadWish(Folder.ARTWORKS, SMALL_AND_MARKED, true),
                    List.of(MediaFixture::aJpeg)))
        .matches(refused -> refused.rejection() instanceof StorageFull);
    assertThat(fixture.pictures.count()).isZero();
    assertThat(fixture.uploads.count()).isZero();
  }

  @Test
  void R90_what_is_refused_leaves_nothing_behind() {
    assertRefused(
        new PictureNotSupported(Why.UNKNOWN),
        () -> fixture.uploading.upload(artist, plain(), "<svg/>".getBytes(UTF_8)));
    assertRefused(
        new PictureTooLarge("10 MB"),
        () -> fixture.uploading.upload(artist, plain(), new byte[10 * 1024 * 1024 + 1]));

    assertThat(fixture.uploads.count()).isZero();
  }

  @Test
  void R90_what_was_announced_and_never_stored_is_swept() {
    fixture.pictures.away(true);
    assertRefused(new ServiceUnavailable("picture provider"), this::uploaded);
    assertThat(fixture.uploads.count()).isEqualTo(1);
    assertThat(fixture.keeping.list(artist, PageRequest.first(20)).rows()).isEmpty();

    fixture.pictures.away(false);
    fixture.clock.advance(Duration.ofHours(25));
    fixture.sweeping.sweep();

    assertThat(fixture.uploads.count()).isZero();
  }

  @Test
  void several_are_taken_at_once_all_or_none() {
    assertThat(
            fixture.uploading.uploadAll(
                artist, plain(), List.of(MediaFixture::aJpeg, MediaFixture::aJpeg)))
        .hasSize(2);

    assertRefused(
        new PictureNotSupported(Why.UNKNOWN),
        () ->
            fixture.uploading.uploadAll(
                artist,
                plain(),
                List.of(MediaFixture::aJpeg, MediaFixture::aJpeg, () -> new byte[3])));

    assertThat(fixture.pictures.count()).isEqualTo(2);
    assertThat(fixture.uploads.count()).isEqualTo(2);
    assertInvalid("images", () -> fixture.uploading.uploadAll(artist, plain(), List.of()));
    assertInvalid(
        "images",
        () ->
            fixture.uploading.uploadAll(
                artist, plain(), Collections.nCopies(11, MediaFixture::aJpeg)));
  }

  @Test
  void R90_only_the_owner_deletes() {
    UploadView upload = uploaded();

    assertRefused(new UploadNotFound(), () -> fixture.keeping.delete(stranger, upload.id()));
    assertRefused(
        new UploadNotFound(), () -> fixture.keeping.delete(Callers.anAdmin(), upload.publicId()));
    assertRefused(new UploadNotFound(), () -> fixture.keeping.delete(artist, UploadId.next()));
    fixture.keeping.delete(artist, upload.id());

    assertThat(fixture.pictures.has(upload.publicId())).isFalse();
    assertThat(fixture.uploads.count()).isZero();
    assertRefused(new UploadNotFound(), () -> fixture.keeping.delete(artist, upload.id()));
  }

  @Test
  void a_picture_in_use_is_not_deleted() {
    UploadView upload = uploaded();
    fixture.shown.add(upload.publicId().text());

    assertRefused(
        new PictureInUse(upload.id()), () -> fixture.keeping.delete(artist, upload.publicId()));

    assertThat(fixture.pictures.has(upload.publicId())).isTrue();
  }

  @Test
  void a_deletion_whose_provider_is_away_is_done_later() {
    UploadView upload = uploaded();
    fixture.pictures.away(true);
    fixture.keeping.delete(artist, upload.publicId());
    assertThat(fixture.keeping.list(artist, PageRequest.first(20)).rows()).isEmpty();

    fixture.pictures.away(false);
    fixture.sweeping.sweep();
    assertThat(fixture.pictures.has(upload.publicId())).as("not asked again at once").isTrue();
    fixture.clock.advance(Duration.ofMinutes(11));
    fixture.sweeping.sweep();

    assertThat(fixture.pictures.has(upload.publicId())).isFalse();
    assertThat(fixture.uploads.count()).isZero();
  }

  @Test
  void R90_what_is_unused_after_24_hours_is_swept_and_what_is_used_stays_until_it_is_not() {
    UploadView used = uploaded();
    UploadView unused = uploaded();
    fixture.shown.add(used.publicId().text());

    fixture.clock.advance(Duration.ofHours(23));
    fixture.sweeping.sweep();
    assertThat(fixture.pictures.count()).isEqualTo(2);
    fixture.clock.advance(Duration.ofHours(2));
    fixture.sweeping.sweep();
    assertThat(fixture.pictures.has(unused.publicId())).isFalse();
    assertThat(fixture.pictures.has(used.publicId())).isTrue();

    fixture.shown.clear();
    fixture.sweeping.sweep();
    assertThat(fixture.pictures.has(used.publicId())).as("looked at once a day").isTrue();
    fixture.clock.advance(Duration.ofHours(25));
    fixture.sweeping.sweep();
    assertThat(fixture.pictures.count()).isZero();
  }

  @Test
  void R90_a_sweep_goes_on_until_nothing_is_due() {
    for (int n = 0; n < 150; n++) {
      uploaded();
    }
    fixture.clock.advance(Duration.ofHours(25));

    fixture.sweeping.sweep();

    assertThat(fixture.uploads.count()).isZero();
  }

  @Test
  void an_upload_that_cannot_be_swept_stops_none_behind_it_and_is_tried_again_while_it_is_due() {
    UploadView broken = uploaded();
    uploaded();
    fixture.pictures.clingTo(broken.publicId());
    fixture.clock.advance(Duration.ofHours(25));

    fixture.sweeping.sweep();
    fixture.clock.advance(Duration.ofMinutes(10));
    fixture.sweeping.sweep();

    assertThat(fixture.uploads.count()).isEqualTo(1);
    FailedItem failed =
        fixture.failedItems.list(Optional.empty(), PageRequest.first(10)).rows().getFirst();
    assertThat(failed.item()).isEqualTo(broken.id().value().toString());
    assertThat(failed.last().number()).isEqualTo(2);
  }

  @Test
  void a_picture_sent_directly_is_shown_once_it_is_completed() {
    Invited invited = fixture.sending.invite(artist, Folder.PROFILES);
    UploadId id = fixture.uploads.lock(invited.publicId()).orElseThrow().id();
    assertRefused(
        new UploadNotArrived(id), () -> fixture.sending.complete(artist, invited.publicId()));
    fixture.pictures.sent(
        invited.publicId(), new EncodedImage(PictureFormat.JPEG, new Dimensions(10, 10), aJpeg()));

    assertRefused(
        new UploadNotFound(), () -> fixture.sending.complete(stranger, invited.publicId()));
    UploadView upload = fixture.sending.complete(artist, invited.publicId());

    assertThat(fixture.sending.complete(artist, invited.publicId())).isEqualTo(upload);
    assertThat(fixture.keeping.list(artist, PageRequest.first(20)).rows()).containsExactly(upload);
  }

  @Test
  void R90_what_was_sent_directly_and_is_too_heavy_is_removed() {
    Invited invited = fixture.sending.invite(artist, Folder.PROFILES);
    fixture.pictures.sent(
        invited.publicId(),
        new EncodedImage(
            PictureFormat.JPEG, new Dimensions(10, 10), new byte[10 * 1024 * 1024 + 1]));

    assertRefused(
        new PictureTooLarge("10 MB"), () -> fixture.sending.complete(artist, invited.publicId()));

    assertThat(fixture.pictures.count()).isZero();
    assertThat(fixture.uploads.count()).isZero();
  }

  @Test
  void a_ticket_takes_one_picture() {
    Invited invited = fixture.sending.invite(artist, Folder.PROFILES);
    Ticket ticket = new Ticket(requireNonNull(invited.directUpload().fields().get("ticket")));

    assertRefused(new InvalidUploadTicket(), () -> fixture.sending.receive(Ticket.next(), aJpeg()));
    UploadView upload = fixture.sending.receive(ticket, aJpeg());
    assertRefused(new InvalidUploadTicket(), () -> fixture.sending.receive(ticket, aJpeg()));

    assertThat(fixture.sending.complete(artist, invited.publicId())).isEqualTo(upload);
  }

  @Test
  void R13_a_ticket_ends_with_the_session_it_was_asked_for_in() {
    Ticket ticket =
        new Ticket(
            requireNonNull(
                fixture
                    .sending
                    .invite(artist, Folder.PROFILES)
                    .directUpload()
                    .fields()
                    .get("ticket")));

    fixture.uploads.ended(artist.session());

    assertRefused(new InvalidUploadTicket(), () -> fixture.sending.receive(ticket, aJpeg()));
  }

  private UploadView uploaded() {
    return fixture.uploading.upload(artist, plain(), aJpeg()).upload();
  }
}
