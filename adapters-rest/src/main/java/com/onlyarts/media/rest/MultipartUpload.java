package com.onlyarts.media.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.media.application.StoringPictures;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.Ticket;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A multipart/form-data body. What a part calls itself, its file name and its Content-Type, is not
 * looked at (R90).
 */
final class MultipartUpload {
  private static final int LONGEST_FIELD = 200;
  private final List<EntityPart> parts;

  MultipartUpload(@Nullable List<EntityPart> parts) {
    this.parts = parts == null ? List.of() : parts;
  }

  /** Artworks when the form does not say. */
  Folder folder() {
    return field("folder").map(Folder::labelled).orElse(Folder.ARTWORKS);
  }

  Ticket ticket() {
    return new Ticket(field("ticket").orElseThrow(() -> new InvalidValue("ticket", "is required")));
  }

  /** The one picture of this form; one byte more than is allowed is read at most. */
  byte[] image() {
    return named("image")
        .findFirst()
        .map(part -> read(part, StoringPictures.MOST_BYTES))
        .orElseThrow(() -> new InvalidValue("image", "is required"));
  }

  /** All pictures of this form, in their order, to be read one after the other. */
  List<Supplier<byte[]>> images() {
    return named("images")
        .<Supplier<byte[]>>map(part -> () -> read(part, StoringPictures.MOST_BYTES))
        .toList();
  }

  private Optional<String> field(String name) {
    return named(name)
        .findFirst()
        .map(part -> new String(read(part, LONGEST_FIELD), UTF_8).strip())
        .filter(text -> !text.isEmpty());
  }

  private Stream<EntityPart> named(String name) {
    return parts.stream().filter(part -> name.equals(part.getName()));
  }

  private static byte[] read(EntityPart part, int most) {
    try (var content = part.getContent()) {
      return content.readNBytes(most + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
