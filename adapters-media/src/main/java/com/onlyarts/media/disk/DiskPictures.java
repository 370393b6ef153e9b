package com.onlyarts.media.disk;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.DirectUpload;
import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.application.port.ProcessedImage.Small;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pictures as files, {@code artworks/<name>.jpg} and {@code artworks/<name>-400.jpg} beside
 * it. A file is there whole or not at all.
 */
public final class DiskPictures implements Pictures {
  private static final Logger LOG = LoggerFactory.getLogger(DiskPictures.class);
  private static final String DIRECT = "/api/upload/direct";
  private static final List<Integer> BOXES =
      Stream.concat(Stream.of(THUMBNAIL), SIZES.stream()).toList();

  private final Path folder;
  private final URI publicUrl;

  /**
   * @param folder where the pictures lie; made when the first one comes
   * @param publicUrl what their addresses start with, before {@code /media}
   */
  public DiskPictures(Path folder, URI publicUrl) {
    this.folder = folder;
    this.publicUrl = publicUrl;
  }

  @Override
  public List<Integer> boxes() {
    return BOXES;
  }

  @Override
  public Picture store(PublicId id, ProcessedImage picture) {
    try {
      String url = write(id, "", picture.whole());
      Optional<String> thumbnail = Optional.empty();
      List<Picture.Size> sizes = new ArrayList<>();
      for (Small small : picture.smaller()) {
        String address = write(id, "-" + small.box(), small.image());
        if (small.box() == THUMBNAIL) {
          thumbnail = Optional.of(address);
        } else {
          sizes.add(new Picture.Size(small.image().dimensions().width(), address));
        }
      }
      EncodedImage whole = picture.whole();
      return new Picture(
          url,
          thumbnail.orElse(url),
          sizes,
          whole.format(),
          whole.dimensions(),
          whole.bytes().length,
          picture.colour());
    } catch (IOException e) {
      throw away(e);
    }
  }

  @Override
  public void remove(PublicId id) {
    Path home = folder.resolve(id.folder().label());
    if (!Files.isDirectory(home)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(home, id.name() + "[-.]*")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw away(e);
    }
  }

  @Override
  public DirectUpload invite(PublicId id, Ticket ticket, Instant now) {
    return new DirectUpload(
        publicUrl + DIRECT, Map.of("ticket", ticket.text()), "image", now.plus(Upload.TICKET_LIFE));
  }

  /** What is sent to us directly is kept as it arrives, so there is never more to be found here. */
  @Override
  public Optional<Picture> find(PublicId id) {
    return Optional.empty();
  }

  private String write(PublicId id, String size, EncodedImage image) throws IOException {
    String name = id.text() + size + "." + image.format().extension();
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Path unfinished = Files.createTempFile(file.getParent(), ".", ".part");
    try {
      Files.write(unfinished, image.bytes());
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return "%s%s/%s".formatted(publicUrl, MediaFolder.ADDRESS, name);
  }

  private static Rejected away(IOException cause) {
    LOG.error("The folder of pictures cannot be written", cause);
    return new Rejected(new ServiceUnavailable("picture folder"));
  }
}
