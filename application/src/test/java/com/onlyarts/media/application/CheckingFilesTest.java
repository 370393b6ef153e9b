package com.onlyarts.media.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.api.FileChecks;
import com.onlyarts.media.api.FileChecks.CheckedFile;
import com.onlyarts.media.application.port.PlainImageProcessor;
import com.onlyarts.media.domain.MediaRejection.FileNotSupported;
import com.onlyarts.media.domain.MediaRejection.FileTooLarge;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CheckingFilesTest {
  private static final byte[] PDF = "%PDF-1.7 and more".getBytes(UTF_8);

  private final FileChecks checks = new CheckingFiles(new PlainImageProcessor());

  @Test
  void R107_a_picture_is_made_anew_and_a_pdf_stays_as_it_is() {
    CheckedFile picture = checks.check(MediaFixture.aJpeg());
    CheckedFile pdf = checks.check(PDF);

    assertThat(picture.mediaType()).isEqualTo("image/jpeg");
    assertThat(picture.extension()).isEqualTo("jpg");
    assertThat(pdf.mediaType()).isEqualTo("application/pdf");
    assertThat(pdf.bytes()).isEqualTo(PDF);
  }

  @Test
  void R107_anything_else_is_refused_and_so_is_what_is_too_heavy() {
    for (String other : new String[] {"", "%PDF", " %PDF-1.7", "<svg/>", "PK"}) {
      assertRefused(new FileNotSupported(), () -> checks.check(other.getBytes(UTF_8)));
    }
    assertThat(checks.check(Arrays.copyOf(PDF, FileChecks.MOST_BYTES)).bytes())
        .hasSize(FileChecks.MOST_BYTES);
    assertRefused(
        new FileTooLarge(), () -> checks.check(Arrays.copyOf(PDF, FileChecks.MOST_BYTES + 1)));
  }
}
