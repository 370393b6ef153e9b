package com.onlyarts.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.application.port.ProcessedImage.Small;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;
import com.onlyarts.media.domain.Presentation;
import com.onlyarts.media.domain.Watermark;
import com.onlyarts.media.domain.Watermark.Strength;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are shown smaller than they are, or with a name over them (R124). */
class PresentedPicturesTest {
  private final ImageIoProcessor processor = new ImageIoProcessor();

  @Test
  void R124_nothing_that_comes_out_is_larger_than_its_edge() {
    ProcessedImage processed =
        processor.develop(
            TestPictures.jpeg(2000, 1000),
            List.of(400, 800, 1600),
            new Presentation(OptionalInt.of(1200), Optional.empty()));

    assertThat(processed.whole().dimensions()).isEqualTo(new Dimensions(1200, 600));
    assertThat(processed.smaller()).extracting(Small::box).containsExactly(400, 800);
    assertThat(
            processor
                .develop(
                    TestPictures.jpeg(1000, 500),
                    List.of(),
                    new Presentation(OptionalInt.of(1200), Optional.empty()))
                .whole()
                .dimensions())
        .isEqualTo(new Dimensions(1000, 500));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0x808080, 0xffffff, 0xdc2828})
  void R124_the_name_shows_on_every_ground_the_more_the_stronger_it_is(int ground) {
    double light = difference(ground, Strength.LIGHT);
    double medium = difference(ground, Strength.MEDIUM);
    double strong = difference(ground, Strength.STRONG);

    assertThat(light).isPositive();
    assertThat(medium).isGreaterThan(1.5 * light);
    assertThat(strong).isGreaterThan(1.3 * medium);
  }

  @Test
  void R124_the_name_is_all_over_the_picture_and_in_every_size() {
    ProcessedImage processed =
        processor.develop(
            TestPictures.opaquePng(1200, 900, Color.GRAY), List.of(400), marked(Strength.STRONG));

    assertThat(processed.whole().format()).isEqualTo(PictureFormat.JPEG);
    for (EncodedImage image : List.of(processed.whole(), processed.smaller().getFirst().image())) {
      BufferedImage seen = TestPictures.decoded(image.bytes());
      int third = seen.getWidth() / 3;
      for (int x = 0; x < 3; x++) {
        for (int y = 0; y < 3; y++) {
          int height = seen.getHeight() / 3;
          assertThat(difference(seen.getSubimage(x * third, y * height, third, height), 0x808080))
              .as("part %d, %d", x, y)
              .isGreaterThan(1);
        }
      }
    }
  }

  @Test
  void R124_what_shows_through_is_marked_too_and_what_moves_stands_still() {
    EncodedImage whole =
        processor.develop(TestPictures.png(600, 600), List.of(), marked(Strength.STRONG)).whole();

    assertThat(whole.format()).isEqualTo(PictureFormat.PNG);
    assertThat(TestPictures.decoded(whole.bytes()))
        .usingRecursiveComparison()
        .isNotEqualTo(TestPictures.decoded(TestPictures.png(600, 600)));
    assertThat(
            processor
                .develop(TestPictures.gif(3, 50, 50), List.of(), marked(Strength.LIGHT))
                .whole()
                .format())
        .isNotEqualTo(PictureFormat.GIF);
  }

  @Test
  void a_name_in_letters_that_no_font_has_leaves_the_sign() {
    Presentation presentation =
        new Presentation(
            OptionalInt.empty(), Optional.of(Watermark.of("\u6c34\u58a8", Strength.STRONG)));

    BufferedImage seen =
        TestPictures.decoded(
            processor
                .develop(TestPictures.opaquePng(800, 600, Color.GRAY), List.of(), presentation)
                .whole()
                .bytes());

    assertThat(difference(seen, 0x808080)).isPositive();
  }

  private double difference(int ground, Strength strength) {
    byte[] plain = TestPictures.opaquePng(1200, 900, new Color(ground));
    return difference(
        TestPictures.decoded(processor.develop(plain, List.of(), marked(strength)).whole().bytes()),
        ground);
  }

  /** How far the pixels are from the ground, on the mean. */
  private static double difference(BufferedImage seen, int ground) {
    long sum = 0;
    for (int y = 0; y < seen.getHeight(); y++) {
      for (int x = 0; x < seen.getWidth(); x++) {
        sum += Math.abs((seen.getRGB(x, y) & 0xff) - (ground & 0xff));
      }
    }
    return (double) sum / (seen.getWidth() * seen.getHeight());
  }

  private static Presentation marked(Strength strength) {
    return new Presentation(OptionalInt.empty(), Optional.of(Watermark.of("johndoe", strength)));
  }
}
