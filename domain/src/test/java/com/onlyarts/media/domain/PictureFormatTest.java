package com.onlyarts.media.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported.Why;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.MediaRejection.PictureUnreadable;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {

  @Test
  void R90_the_kind_is_told_by_the_first_bytes() {
    assertThat(formatOf("\u00ff\u00d8\u00ff\u00e1 and so on")).isEqualTo(PictureFormat.JPEG);
    assertThat(formatOf("\u0089PNG\r\n\u001a\n and so on")).isEqualTo(PictureFormat.PNG);
    assertThat(formatOf("RIFF1234WEBPVP8 ")).isEqualTo(PictureFormat.WEBP);
    assertThat(formatOf("GIF89a and so on")).isEqualTo(PictureFormat.GIF);
    assertThat(formatOf("GIF87a and so on")).isEqualTo(PictureFormat.GIF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?><svg/>",
        "%PDF-1.7",
        "BM1234",
        "RIFF1234WAVEfmt ",
        "GIF88a",
        "\u00ff\u00d8"
      })
  void R90_anything_else_is_refused_SVG_included(String file) {
    assertRefused(new PictureNotSupported(Why.UNKNOWN), () -> formatOf(file));
  }

  @Test
  void R90_at_most_12_000_a_side_and_50_megapixels() {
    PictureTooLarge tooLarge = new PictureTooLarge("12,000 pixels a side and 50 megapixels");

    assertThat(new Dimensions(12_000, 4_166).pixels()).isEqualTo(49_992_000);
    assertRefused(tooLarge, () -> new Dimensions(12_001, 1));
    assertRefused(tooLarge, () -> new Dimensions(1, 12_001));
    assertRefused(tooLarge, () -> new Dimensions(8_000, 6_251));
    assertRefused(new PictureUnreadable(), () -> new Dimensions(0, 10));
  }

  @Test
  void R90_the_public_id_is_random_and_in_one_of_three_folders() {
    PublicId id = PublicId.next(Folder.PROFILES);

    assertThat(id.text())
        .matches("profiles/[0-9a-f]{32}")
        .isNotEqualTo(PublicId.next(Folder.PROFILES).text());
    assertThat(id.folder()).isEqualTo(Folder.PROFILES);
    assertInvalid("publicId", () -> new PublicId("../etc/passwd"));
    assertInvalid("folder", () -> Folder.labelled("secrets"));
  }

  @Test
  void R90_the_bounds_themselves_are_within() {
    assertThat(new Dimensions(8_000, 6_250).pixels()).isEqualTo(Dimensions.MOST_PIXELS);
    assertThat(new Dimensions(1, 12_000).pixels()).isEqualTo(12_000);
    assertRefused(new PictureUnreadable(), () -> new Dimensions(10, 0));
  }

  @ParameterizedTest
  @CsvSource({"jpg, JPEG", "JPEG, JPEG", "png, PNG", "WebP, WEBP", "gif, GIF"})
  void a_format_is_found_by_the_ending_of_a_name(String ending, PictureFormat format) {
    assertThat(PictureFormat.extended(ending)).contains(format);
    assertThat(PictureFormat.extended(format.extension())).contains(format);
    assertThat(format.contentType()).isEqualTo("image/" + format.name().toLowerCase(Locale.ROOT));
    assertThat(PictureFormat.extended("svg")).isEmpty();
  }

  @Test
  void the_name_of_a_public_id_is_what_comes_after_its_folder() {
    PublicId id = PublicId.next(Folder.PROFILES);

    assertThat("profiles/" + id.name()).isEqualTo(id.text());
  }

  private static PictureFormat formatOf(String file) {
    return PictureFormat.of(file.getBytes(ISO_8859_1));
  }
}
