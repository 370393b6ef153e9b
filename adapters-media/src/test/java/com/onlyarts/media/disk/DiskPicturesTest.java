package com.onlyarts.media.disk;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.application.port.DirectUpload;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.application.port.PicturesContract;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskPicturesTest extends PicturesContract {
  private static final String BASE = "http://localhost:5000";
  @TempDir private Path data;

  @Override
  protected Pictures pictures() {
    return new DiskPictures(data.resolve("media"), URI.create(BASE));
  }

  @Override
  protected boolean isShown(String url) {
    return folder().find(url.substring((BASE + "/media/").length())).isPresent();
  }

  @Test
  void a_picture_is_a_file_of_its_own_type_whose_etag_is_its_name() throws IOException {
    PublicId id = PublicId.next(Folder.ARTWORKS);
    Picture picture = pictures().store(id, aDeveloped());

    MediaFolder.Shown shown = folder().find(id.text() + ".jpg").orElseThrow();

    assertThat(picture.url()).isEqualTo(BASE + "/media/" + id.text() + ".jpg");
    assertThat(shown.contentType()).isEqualTo("image/jpeg");
    assertThat(shown.etag()).isEqualTo("\"%s\"".formatted(id.name()));
    assertThat(Files.size(shown.file())).isEqualTo(1920);
  }

  @Test
  void a_small_picture_is_its_own_thumbnail() {
    Picture picture =
        pictures()
            .store(
                PublicId.next(Folder.PROFILES),
                new ProcessedImage(anImage(100, 100), List.of(), Optional.empty()));

    assertThat(picture.thumbnailUrl()).isEqualTo(picture.url());
    assertThat(picture.sizes()).isEmpty();
  }

  @Test
  void nothing_unfinished_is_left_lying_about() throws IOException {
    PublicId id = PublicId.next(Folder.ARTWORKS);
    pictures().store(id, aDeveloped());
    pictures().remove(id);

    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../secret.txt",
        "artworks/../../secret.txt",
        "artworks/0123456789abcdef0123456789abcdef.txt",
        "artworks/%2e%2e/x.jpg",
        "/etc/passwd",
        "artworks//0123456789abcdef0123456789abcdef.jpg",
        "private/0123456789abcdef0123456789abcdef.jpg",
        "artworks/0123456789abcdef0123456789abcdef.jpg\u0000",
        "artworks\\..\\secret.txt"
      })
  void nothing_but_pictures_can_be_read(String address) throws IOException {
    Files.writeString(data.resolve("secret.txt"), "secret");

    assertThat(folder().find(address)).isEmpty();
  }

  @Test
  void no_link_leads_out_of_the_folder() throws IOException {
    Path secret = Files.writeString(data.resolve("secret.txt"), "secret");
    Files.createDirectories(data.resolve("media/artworks"));
    Files.createSymbolicLink(
        data.resolve("media/artworks/0123456789abcdef0123456789abcdef.jpg"), secret);

    assertThat(folder().find("artworks/0123456789abcdef0123456789abcdef.jpg")).isEmpty();
  }

  @Test
  void an_invitation_leads_to_our_own_door_and_is_good_for_15_minutes() {
    Ticket ticket = Ticket.next();

    DirectUpload upload =
        pictures()
            .invite(PublicId.next(Folder.ARTWORKS), ticket, Instant.parse("2026-03-01T12:00:00Z"));

    assertThat(upload.address()).isEqualTo(BASE + "/api/upload/direct");
    assertThat(upload.fields()).containsEntry("ticket", ticket.text());
    assertThat(upload.until()).isEqualTo("2026-03-01T12:15:00Z");
  }

  private MediaFolder folder() {
    return new MediaFolder(data.resolve("media"));
  }
}
