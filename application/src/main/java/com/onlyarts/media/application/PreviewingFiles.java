package com.onlyarts.media.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.media.api.FileChecks.CheckedFile;
import com.onlyarts.media.api.FilePreviews;
import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.ImageProcessor;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.application.port.Usernames;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.Presentation;
import com.onlyarts.media.domain.Watermark;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Other modules show what private files are, before they may be had (R132). */
public final class PreviewingFiles implements FilePreviews {
  private static final int EDGE = 1_200;
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Originals originals;
  private final PrivateFiles files;
  private final ImageProcessor processor;
  private final Usernames usernames;

  public PreviewingFiles(
      Originals originals, PrivateFiles files, ImageProcessor processor, Usernames usernames) {
    this.originals = originals;
    this.files = files;
    this.processor = processor;
    this.usernames = usernames;
  }

  @Override
  public Optional<CheckedFile> previewOf(OriginalId file) {
    return originals
        .find(file)
        .filter(original -> original.description().bytes() <= MOST_BYTES && isPicture(original))
        .flatMap(this::developed);
  }

  private static boolean isPicture(Original original) {
    return switch (original.description().kind()) {
      case JPEG, PNG, WEBP, GIF -> true;
      default -> false;
    };
  }

  private Optional<CheckedFile> developed(Original original) {
    Watermark watermark = Watermark.of(usernames.of(original.owner()), Watermark.Strength.MEDIUM);
    Presentation presentation = new Presentation(OptionalInt.of(EDGE), Optional.of(watermark));
    try {
      EncodedImage image =
          processor
              .develop(
                  files.read(original.id(), 0, (int) original.description().bytes()),
                  List.of(),
                  presentation)
              .whole();
      return Optional.of(
          new CheckedFile(image.format().contentType(), image.format().extension(), image.bytes()));
    } catch (Rejected refused) {
      if (refused.rejection().kind() == Kind.AWAY) {
        throw refused;
      }
      return Optional.empty(); // kept as it is, and not shown
    }
  }
}
