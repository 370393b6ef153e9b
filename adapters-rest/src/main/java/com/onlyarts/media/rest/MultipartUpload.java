package com.onlyarts.media.rest;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.rest.MultipartForm;
import com.onlyarts.media.application.RequestedPresentation;
import com.onlyarts.media.application.StoringPictures;
import com.onlyarts.media.application.UploadWish;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Watermark;
import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The form of an upload. What a part calls itself is not looked at (R90). */
final class MultipartUpload {
  private final MultipartForm form;

  MultipartUpload(@Nullable List<EntityPart> parts) {
    this.form = new MultipartForm(parts);
  }

  /** For artworks, shown as it was made and without its original when the form does not say. */
  UploadWish wish() {
    return new UploadWish(
        form.field("folder").map(Folder::labelled).orElse(Folder.ARTWORKS),
        new RequestedPresentation(
            form.field("longestEdge").map(MultipartUpload::pixels).orElse(OptionalInt.empty()),
            form.field("watermark").map(Watermark.Strength::labelled)),
        form.field("keepOriginal").map(MultipartUpload::yes).orElse(false));
  }

  private static boolean yes(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValue("keepOriginal", "must be true or false");
    };
  }

  private static OptionalInt pixels(String number) {
    try {
      return OptionalInt.of(Integer.parseInt(number));
    } catch (NumberFormatException _) {
      throw new InvalidValue("longestEdge", "must be a number of pixels");
    }
  }

  Ticket ticket() {
    return new Ticket(
        form.field("ticket").orElseThrow(() -> new InvalidValue("ticket", "is required")));
  }

  /** The one picture of this form; one byte more than is allowed is read at most. */
  byte[] image() {
    return form.file("image").bytes(StoringPictures.MOST_BYTES);
  }

  /** All pictures of this form, in their order, to be read one after the other. */
  List<Supplier<byte[]>> images() {
    return form.all("images")
        .<Supplier<byte[]>>map(part -> () -> part.bytes(StoringPictures.MOST_BYTES))
        .toList();
  }
}
