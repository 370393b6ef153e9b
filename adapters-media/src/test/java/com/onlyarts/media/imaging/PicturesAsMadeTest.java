package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a picture is made of, it is seen as its artist made it (R90). */
class PicturesAsMadeTest {
  private final ImageIoProcessor processor = new ImageIoProcessor();

  static List<ReferencePicture> gallery() {
    return ReferencePictures.all();
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void R90_colours_stay_what_a_browser_shows_of_the_original(ReferencePicture picture) {
    ProcessedImage processed = processor.develop(picture.file(), List.of(256));

    EncodedImage whole = processed.whole();
    assertThat(whole.dimensions()).isEqualTo(new Dimensions(512, 64));
    boolean wide = picture.wide().isPresent();
    String name = whole.format() == PictureFormat.PNG ? "iCCP" : "ICC_PROFILE";
    assertThat(new String(whole.bytes(), ISO_8859_1).contains(name))
        .as("the whole one says what its numbers mean when they are not those of sRGB")
        .isEqualTo(wide);
    SeenColours.assertWhole(picture, whole.bytes());
    SeenColours.assertSmall(picture, processed.smaller().getFirst().image().bytes());
  }
}
