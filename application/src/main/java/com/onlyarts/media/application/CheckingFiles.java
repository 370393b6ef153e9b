package com.onlyarts.media.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.api.FileChecks;
import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.ImageProcessor;
import com.onlyarts.media.domain.MediaRejection.FileNotSupported;
import com.onlyarts.media.domain.MediaRejection.FileTooLarge;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import java.util.List;

/** Other modules have files checked that they keep by themselves. */
public final class CheckingFiles implements FileChecks {
  private static final String PDF = "%PDF-";

  private final ImageProcessor processor;

  public CheckingFiles(ImageProcessor processor) {
    this.processor = processor;
  }

  @Override
  public CheckedFile check(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new Rejected(new FileTooLarge());
    }
    if (isPdf(file)) {
      return new CheckedFile("application/pdf", "pdf", file);
    }
    EncodedImage picture = developed(file);
    return new CheckedFile(
        picture.format().contentType(), picture.format().extension(), picture.bytes());
  }

  private static boolean isPdf(byte[] file) {
    return new String(file, 0, Math.min(file.length, PDF.length()), ISO_8859_1).equals(PDF);
  }

  private EncodedImage developed(byte[] file) {
    try {
      return processor.develop(file, List.of()).whole();
    } catch (Rejected refused) {
      throw refused.rejection() instanceof PictureNotSupported(PictureNotSupported.Why why)
              && why == PictureNotSupported.Why.UNKNOWN
          ? new Rejected(new FileNotSupported())
          : refused;
    }
  }
}
