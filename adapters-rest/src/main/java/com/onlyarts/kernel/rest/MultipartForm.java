package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.InvalidValue;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A multipart/form-data body. What a part says its Content-Type is, is not looked at (R90). */
public final class MultipartForm {
  private static final int LONGEST_FIELD = 200;

  private final List<EntityPart> parts;

  public MultipartForm(@Nullable List<EntityPart> parts) {
    this.parts = parts == null ? List.of() : parts;
  }

  /** The text of a member; empty if it is not there, or blank. */
  public Optional<String> field(String name) {
    return all(name)
        .findFirst()
        .map(part -> new String(part.bytes(LONGEST_FIELD), UTF_8).strip())
        .filter(text -> !text.isEmpty());
  }

  /**
   * The one file of this name.
   *
   * @throws InvalidValue if there is none
   */
  public Part file(String name) {
    return all(name).findFirst().orElseThrow(() -> new InvalidValue(name, "is required"));
  }

  /** All parts of this name, in their order. */
  public Stream<Part> all(String name) {
    return parts.stream().filter(part -> name.equals(part.getName())).map(Part::new);
  }

  /** A part of a form, which can be read once. */
  public record Part(EntityPart sent) {

    /** What its sender calls it; nobody has to say. */
    public String called() {
      return sent.getFileName().orElse("");
    }

    /** Its bytes; one more than is allowed is read at most. */
    public byte[] bytes(int most) {
      try (var content = sent.getContent()) {
        return content.readNBytes(most + 1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
