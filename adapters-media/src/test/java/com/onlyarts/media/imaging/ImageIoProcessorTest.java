package com.onlyarts.media.imaging;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.application.port.ProcessedImage.Small;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.MediaRejection;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported.Why;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.MediaRejection.PictureUnreadable;
import com.onlyarts.media.domain.PictureFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageIoProcessorTest {
  private static final PictureTooLarge BEYOND =
      new PictureTooLarge("12,000 pixels a side and 50 megapixels");
  private final ImageIoProcessor processor = new ImageIoProcessor();

  @Test
  void R90_a_jpeg_stays_a_jpeg_and_comes_with_the_smaller_prints_asked_for() {
    ProcessedImage processed =
        processor.develop(TestPictures.jpeg(1000, 500), List.of(400, 800, 1600));

    assertThat(processed.whole().format()).isEqualTo(PictureFormat.JPEG);
    assertThat(processed.whole().dimensions()).isEqualTo(new Dimensions(1000, 500));
    assertThat(processed.smaller()).extracting(Small::box).containsExactly(400, 800);
    assertThat(processed.smaller())
        .extracting(small -> small.image().dimensions())
        .containsExactly(new Dimensions(400, 200), new Dimensions(800, 400));
    assertThat(TestPictures.decoded(processed.smaller().getFirst().image().bytes()).getWidth())
        .isEqualTo(400);
  }

  @Test
  void R90_what_shows_through_stays_png() {
    ProcessedImage processed = processor.develop(TestPictures.png(600, 600), List.of(400));

    assertThat(processed.whole().format()).isEqualTo(PictureFormat.PNG);
    assertThat(new Color(pixel(processed.whole(), 500, 500), true).getAlpha()).isEqualTo(128);
    assertThat(processed.smaller().getFirst().image().format()).isEqualTo(PictureFormat.PNG);
  }

  @Test
  void what_was_drawn_keeps_every_pixel_and_only_its_smaller_prints_are_jpeg() {
    ProcessedImage processed = processor.develop(TestPictures.opaquePng(500, 500), List.of(400));

    assertThat(processed.whole().format()).isEqualTo(PictureFormat.PNG);
    assertThat(pixel(processed.whole(), 249, 249)).isEqualTo(Color.RED.getRGB());
    assertThat(pixel(processed.whole(), 250, 250)).isEqualTo(Color.BLUE.getRGB());
    assertThat(processed.smaller().getFirst().image().format()).isEqualTo(PictureFormat.JPEG);
  }

  @Test
  void R90_webp_is_read_and_written_as_what_every_library_reads() {
    EncodedImage whole = processor.develop(TestPictures.webp(), List.of(400)).whole();

    assertThat(whole.dimensions()).isEqualTo(new Dimensions(1, 1));
    assertThat(whole.format()).isIn(PictureFormat.JPEG, PictureFormat.PNG);
    assertThat(PictureFormat.of(whole.bytes())).isEqualTo(whole.format());
  }

  @Test
  void a_small_file_may_be_a_large_picture() {
    EncodedImage whole = processor.develop(TestPictures.plainWebp(), List.of()).whole();

    assertThat(whole.dimensions()).isEqualTo(new Dimensions(1000, 1000));
    assertThat(isRed(whole, 999, 999)).isTrue();
  }

  /** Red is where the top left of the file lies once the picture is upright. */
  @ParameterizedTest
  @CsvSource({
    "1,200,100,10,10",
    "2,200,100,190,10",
    "3,200,100,190,90",
    "4,200,100,10,90",
    "5,100,200,10,10",
    "6,100,200,90,10",
    "7,100,200,90,190",
    "8,100,200,10,190"
  })
  void R90_the_picture_is_turned_upright(int held, int width, int height, int redX, int redY) {
    EncodedImage whole =
        processor.develop(TestPictures.jpegHeld(held, 200, 100), List.of()).whole();

    assertThat(whole.dimensions()).isEqualTo(new Dimensions(width, height));
    assertThat(isRed(whole, redX, redY)).isTrue();
    assertThat(isRed(whole, width - 1 - redX, height - 1 - redY)).isFalse();
  }

  @Test
  void R90_where_and_with_what_it_was_taken_is_stripped() {
    byte[] sent = TestPictures.jpegHeld(6, 500, 500);
    ProcessedImage processed = processor.develop(sent, List.of(400));

    assertThat(textOf(sent)).contains("Exif").contains(TestPictures.SECRET);
    assertThat(textOf(processed.whole().bytes()))
        .doesNotContain("Exif")
        .doesNotContain(TestPictures.SECRET);
    assertThat(textOf(processed.smaller().getFirst().image().bytes()))
        .doesNotContain("Exif")
        .doesNotContain(TestPictures.SECRET);
  }

  @Test
  void R90_an_animated_gif_stays_animated_without_its_comments() throws Exception {
    byte[] sent = TestPictures.gif(3, 500, 500);
    ProcessedImage processed = processor.develop(sent, List.of(400));

    assertThat(textOf(sent)).contains(TestPictures.SECRET);
    assertThat(textOf(processed.whole().bytes()))
        .doesNotContain(TestPictures.SECRET)
        .contains("NETSCAPE2.0");
    assertThat(processed.whole().format()).isEqualTo(PictureFormat.GIF);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(
        ImageIO.createImageInputStream(new ByteArrayInputStream(processed.whole().bytes())));
    assertThat(reader.getNumImages(true)).isEqualTo(3);
    IIOMetadataNode frame =
        (IIOMetadataNode) reader.getImageMetadata(1).getAsTree("javax_imageio_gif_image_1.0");
    assertThat(
            ((IIOMetadataNode) frame.getElementsByTagName("GraphicControlExtension").item(0))
                .getAttribute("delayTime"))
        .isEqualTo("7");
    assertThat(processed.smaller().getFirst().image().format()).isEqualTo(PictureFormat.JPEG);
  }

  @Test
  void a_gif_of_one_frame_is_a_picture_like_any_other() {
    assertThat(processor.develop(TestPictures.gif(1, 50, 50), List.of()).whole().format())
        .isEqualTo(PictureFormat.PNG);
  }

  @Test
  void R90_bombs_are_refused_by_their_header_alone() {
    assertRefused(BEYOND, () -> processor.develop(TestPictures.bomb(50_000, 50_000), List.of()));
    assertRefused(BEYOND, () -> processor.develop(TestPictures.bomb(12_001, 1), List.of()));
    assertRefused(BEYOND, () -> processor.develop(TestPictures.bomb(8_000, 6_251), List.of()));
    assertRefused(
        new PictureTooLarge("1,000 frames and 200 megapixels in all of them"),
        () -> processor.develop(TestPictures.gif(1_001, 1, 1), List.of()));
  }

  @Test
  void R90_what_begins_like_a_picture_and_is_none_is_damaged() {
    byte[] whole = TestPictures.jpeg(100, 100);

    assertRefused(
        new PictureUnreadable(), () -> processor.develop(TestPictures.bomb(100, 100), List.of()));
    assertRefused(
        new PictureUnreadable(), () -> processor.develop(Arrays.copyOf(whole, 30), List.of()));
    assertRefused(
        new PictureUnreadable(), () -> processor.develop("GIF89a".getBytes(ISO_8859_1), List.of()));
    assertRefused(
        new PictureUnreadable(),
        () -> processor.develop("RIFF1234WEBP".getBytes(ISO_8859_1), List.of()));
    assertRefused(
        new PictureNotSupported(Why.UNKNOWN),
        () ->
            processor.develop(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(ISO_8859_1), List.of()));
  }

  @Test
  void R90_junk_in_the_middle_of_a_picture_is_never_our_fault() {
    Random dice = new Random(90);
    for (byte[] picture :
        List.of(
            TestPictures.jpegHeld(6, 60, 40),
            TestPictures.png(60, 40),
            TestPictures.gif(3, 60, 40),
            TestPictures.webp())) {
      for (int round = 0; round < 60; round++) {
        byte[] junk = picture.clone();
        for (int n = 0; n < 8; n++) {
          junk[12 + dice.nextInt(junk.length - 12)] = (byte) dice.nextInt(256);
        }
        try {
          processor.develop(junk, List.of(30));
        } catch (Rejected refused) {
          assertThat(refused.rejection()).isInstanceOf(MediaRejection.class);
        }
      }
    }
  }

  @Test
  void R90_there_is_room_for_so_many_megapixels_at_once() throws Exception {
    PixelBudget budget = new PixelBudget(2, 8, 50, Duration.ofMillis(1));
    Dimensions large = new Dimensions(6_000, 5_000);

    assertThat(
            budget.<String>spend(
                large, () -> budget.spend(new Dimensions(5_000, 4_000), () -> "both")))
        .isEqualTo("both");
    assertRefused(
        new ServiceUnavailable("images"),
        () -> budget.spend(large, () -> budget.spend(large, () -> "too much")));
    assertThat(budget.<String>spend(large, () -> "room again")).isEqualTo("room again");
  }

  @Test
  void
      as_many_pictures_are_worked_on_at_once_as_there_are_processors_and_on_none_that_carries_requests()
          throws Exception {
    PixelBudget budget = new PixelBudget(1, 8, 50, Duration.ofMillis(1));
    Dimensions dot = new Dimensions(1, 1);

    assertRefused(
        new ServiceUnavailable("images"),
        () -> budget.spend(dot, () -> budget.spend(dot, () -> "at once")));
    assertThat(budget.<Thread>spend(dot, Thread::currentThread))
        .isNotEqualTo(Thread.currentThread())
        .matches(thread -> !thread.isVirtual());
  }

  @Test
  void R90_whoever_finds_the_line_full_is_sent_away_at_once() throws Exception {
    PixelBudget budget = new PixelBudget(1, 0, 50, Duration.ofDays(1));
    Dimensions dot = new Dimensions(1, 1);

    assertRefused(
        new ServiceUnavailable("images"),
        () -> budget.spend(dot, () -> budget.spend(dot, () -> "one too many")));
    assertThat(budget.<String>spend(dot, () -> "room again")).isEqualTo("room again");
  }

  @Test
  void R90_no_picture_keeps_a_processor_busy() {
    ImageIoProcessor impatient = new ImageIoProcessor(PixelBudget.of(1, 1), Duration.ZERO);
    PictureTooLarge tooMuch = new PictureTooLarge("as much in it as can be worked on in 5 seconds");

    for (byte[] picture :
        List.of(
            TestPictures.jpeg(60, 40),
            TestPictures.png(60, 40),
            TestPictures.gif(3, 60, 40),
            TestPictures.webp())) {
      assertRefused(tooMuch, () -> impatient.develop(picture, List.of()));
    }
  }

  @Test
  void R90_what_is_made_of_too_many_pieces_is_not_even_begun() {
    assertThat(
            processor
                .develop(TestPictures.jpegOfScans(80, 300, 200), List.of())
                .whole()
                .dimensions())
        .isEqualTo(new Dimensions(300, 200));
    PictureTooLarge tooManyScans =
        new PictureTooLarge("100 scans and 600 megapixels in all of them");
    assertRefused(
        tooManyScans, () -> processor.develop(TestPictures.jpegOfScans(120, 300, 200), List.of()));
    assertRefused(
        tooManyScans,
        () ->
            processor.develop(
                TestPictures.jpegClaiming(TestPictures.jpegOfScans(60, 300, 200), 7_000, 7_000),
                List.of()));
    PictureTooLarge tooManyPieces = new PictureTooLarge("20,000 pieces that it is made of");
    byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 2};
    assertRefused(
        tooManyPieces,
        () ->
            processor.develop(
                TestPictures.repeating(comment, 20_001, TestPictures.jpeg(60, 40), 2), List.of()));
    assertRefused(
        tooManyPieces,
        () ->
            processor.develop(
                TestPictures.repeating(
                    TestPictures.chunk("teXt", new byte[0]), 20_001, TestPictures.png(60, 40), 33),
                List.of()));
  }

  @Test
  void R90_what_a_file_says_about_itself_is_not_unfolded() {
    byte[] megabytes = PngBytes.packed(new byte[100_000_000]);
    byte[] text = Arrays.copyOf("Comment\0\0".getBytes(ISO_8859_1), 9 + megabytes.length);
    System.arraycopy(megabytes, 0, text, 9, megabytes.length);
    PngBytes png = PngBytes.of(2, 8);
    for (int n = 0; n < 90; n++) { // nine gigabytes, more than any machine here has to give
      png.with("zTXt", text);
    }

    assertThat(
            processor
                .develop(png.write(60, 40, (_, _) -> new int[3]), List.of())
                .whole()
                .dimensions())
        .isEqualTo(new Dimensions(60, 40));
  }

  @Test
  void R90_a_png_is_turned_upright_too() {
    byte[] exif = TestPictures.exifHeld(6);
    byte[] png =
        PngBytes.of(2, 8)
            .with("eXIf", exif)
            .write(60, 40, (x, y) -> x < 30 && y < 20 ? new int[] {255, 0, 0} : new int[3]);

    EncodedImage whole = processor.develop(png, List.of()).whole();

    assertThat(whole.dimensions()).isEqualTo(new Dimensions(40, 60));
    assertThat(isRed(whole, 30, 10)).isTrue();
    assertThat(isRed(whole, 10, 10)).isFalse();
  }

  @Test
  void R90_a_frame_is_held_to_the_bounds_of_a_picture_whatever_the_first_one_says() {
    assertRefused(
        BEYOND, () -> processor.develop(TestPictures.gifWithFrame(65_535, 65_535), List.of()));
    assertRefused(
        BEYOND, () -> processor.develop(TestPictures.webpWithFrame(16_383, 16_383), List.of()));
  }

  @Test
  void R90_an_animation_that_would_be_made_still_is_refused_with_a_sentence() {
    byte[] moving =
        TestPictures.repeating(
            TestPictures.chunk("acTL", new byte[8]), 1, TestPictures.png(60, 40), 33);

    assertRefused(
        new PictureNotSupported(Why.ANIMATED), () -> processor.develop(moving, List.of()));
    assertRefused(
        new PictureNotSupported(Why.ANIMATED),
        () -> processor.develop(TestPictures.movingWebp(), List.of()));
  }

  @Test
  void R90_half_a_file_is_refused_whatever_its_format() {
    for (byte[] whole :
        List.of(
            TestPictures.jpeg(300, 200),
            TestPictures.jpegOfScans(10, 300, 200),
            TestPictures.png(300, 200),
            TestPictures.gif(3, 300, 200),
            TestPictures.webp())) {
      for (int missing : List.of(1, 2, 13, whole.length / 2)) {
        assertRefused(
            new PictureUnreadable(),
            () -> processor.develop(Arrays.copyOf(whole, whole.length - missing), List.of()));
      }
    }
  }

  @Test
  void R90_colours_are_those_the_profile_of_a_png_means() {
    byte[] sent =
        TestPictures.repeating(
            TestPictures.linearProfile(),
            1,
            TestPictures.opaquePng(60, 40, new Color(128, 0, 55)),
            33);

    Color seen = new Color(pixel(processor.develop(sent, List.of()).whole(), 50, 30));

    assertThat(seen.getRed()).isCloseTo(188, within(2));
    assertThat(seen.getGreen()).isZero();
    assertThat(seen.getBlue()).isCloseTo(128, within(2));
  }

  @Test
  void R90_grey_that_shows_through_keeps_its_tone() {
    Color seen =
        new Color(
            pixel(processor.develop(TestPictures.greyWithAlpha(100, 200), List.of()).whole(), 1, 1),
            true);

    assertThat(List.of(seen.getRed(), seen.getGreen(), seen.getBlue(), seen.getAlpha()))
        .containsExactly(100, 100, 100, 200);
  }

  private static boolean isRed(EncodedImage encodedImage, int x, int y) {
    Color color = new Color(pixel(encodedImage, x, y));
    return color.getRed() > 150 && color.getBlue() < 100;
  }

  private static int pixel(EncodedImage encodedImage, int x, int y) {
    BufferedImage image = TestPictures.decoded(encodedImage.bytes());
    return image.getRGB(x, y);
  }

  private static String textOf(byte[] file) {
    return new String(file, ISO_8859_1);
  }
}
