package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;
import java.awt.image.BufferedImage;
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
    assertFields(picture.wide().orElse(picture.seen()), TestPictures.decodedPlain(whole.bytes()));
    assertFields(
        picture.seen(), TestPictures.decoded(processed.smaller().getFirst().image().bytes()));
  }

  private static void assertFields(List<int[]> expected, BufferedImage image) {
    int side = image.getHeight();
    for (int n = 0; n < expected.size(); n++) {
      int[] wanted = expected.get(n);
      int argb = image.getRGB(n * side + side / 2, side / 2);
      int[] seen = {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >>> 24};
      for (int channel = wanted[3] == 0 ? 3 : 0; channel < 4; channel++) {
        assertThat(Math.abs(seen[channel] - wanted[channel]))
            .as("field %d is %s, wanted %s", n, ints(seen), ints(wanted))
            .isLessThanOrEqualTo(2);
      }
    }
  }

  private static String ints(int[] of) {
    return java.util.Arrays.toString(of);
  }
}
