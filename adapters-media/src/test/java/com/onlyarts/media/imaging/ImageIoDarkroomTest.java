package com.onlyarts.media.imaging;

import static com.onlyarts.kernel.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.Developed;
import com.onlyarts.media.application.port.Developed.Small;
import com.onlyarts.media.application.port.Print;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.MediaRejection;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
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

class ImageIoDarkroomTest {
  private static final PictureTooLarge BEYOND = new PictureTooLarge("12,000 pixels a side and 50 megapixels");
  private final ImageIoDarkroom darkroom = new ImageIoDarkroom();

  @Test
  void R90_a_jpeg_stays_a_jpeg_and_comes_with_the_smaller_prints_asked_for() {
    Developed developed = darkroom.develop(TestPictures.jpeg(1000, 500), List.of(400, 800, 1600));

    assertThat(developed.whole().format()).isEqualTo(PictureFormat.JPEG);
    assertThat(developed.whole().dimensions()).isEqualTo(new Dimensions(1000, 500));
    assertThat(developed.smaller()).extracting(Small::box).containsExactly(400, 800);
    assertThat(developed.smaller()).extracting(small -> small.print().dimensions()).containsExactly(new Dimensions(400, 200), new Dimensions(800, 400));
    assertThat(TestPictures.decoded(developed.smaller().getFirst().print().bytes()).getWidth()).isEqualTo(400);
  }

  @Test
  void R90_what_shows_through_stays_png() {
    Developed developed = darkroom.develop(TestPictures.png(600, 600), List.of(400));

    assertThat(developed.whole().format()).isEqualTo(PictureFormat.PNG);
    assertThat(new Color(pixel(developed.whole(), 500, 500), true).getAlpha()).isEqualTo(128);
    assertThat(developed.smaller().getFirst().print().format()).isEqualTo(PictureFormat.PNG);
  }

  @Test
  void what_was_drawn_keeps_every_pixel_and_only_its_smaller_prints_are_jpeg() {
    Developed developed = darkroom.develop(TestPictures.opaquePng(500, 500), List.of(400));

    assertThat(developed.whole().format()).isEqualTo(PictureFormat.PNG);
    assertThat(pixel(developed.whole(), 249, 249)).isEqualTo(Color.RED.getRGB());
    assertThat(pixel(developed.whole(), 250, 250)).isEqualTo(Color.BLUE.getRGB());
    assertThat(developed.smaller().getFirst().print().format()).isEqualTo(PictureFormat.JPEG);
  }

  @Test
  void R90_webp_is_read_and_written_as_what_every_library_reads() {
    Print whole = darkroom.develop(TestPictures.webp(), List.of(400)).whole();

    assertThat(whole.dimensions()).isEqualTo(new Dimensions(1, 1));
    assertThat(whole.format()).isIn(PictureFormat.JPEG, PictureFormat.PNG);
    assertThat(PictureFormat.of(whole.bytes())).isEqualTo(whole.format());
  }

  /** Red is where the top left of the file lies once the picture is upright. */
  @ParameterizedTest
  @CsvSource({"1,200,100,10,10", "2,200,100,190,10", "3,200,100,190,90", "4,200,100,10,90", "5,100,200,10,10", "6,100,200,90,10", "7,100,200,90,190", "8,100,200,10,190"})
  void R90_the_picture_is_turned_upright(int held, int width, int height, int redX, int redY) {
    Print whole = darkroom.develop(TestPictures.jpegHeld(held, 200, 100), List.of()).whole();

    assertThat(whole.dimensions()).isEqualTo(new Dimensions(width, height));
    assertThat(isRed(whole, redX, redY)).isTrue();
    assertThat(isRed(whole, width - 1 - redX, height - 1 - redY)).isFalse();
  }

  @Test
  void R90_where_and_with_what_it_was_taken_is_stripped() {
    byte[] sent = TestPictures.jpegHeld(6, 500, 500);
    Developed developed = darkroom.develop(sent, List.of(400));

    assertThat(textOf(sent)).contains("Exif").contains(TestPictures.SECRET);
    assertThat(textOf(developed.whole().bytes())).doesNotContain("Exif").doesNotContain(TestPictures.SECRET);
    assertThat(textOf(developed.smaller().getFirst().print().bytes())).doesNotContain("Exif").doesNotContain(TestPictures.SECRET);
  }

  @Test
  void R90_an_animated_gif_stays_animated_without_its_comments() throws Exception {
    byte[] sent = TestPictures.gif(3, 500, 500);
    Developed developed = darkroom.develop(sent, List.of(400));

    assertThat(textOf(sent)).contains(TestPictures.SECRET);
    assertThat(textOf(developed.whole().bytes())).doesNotContain(TestPictures.SECRET).contains("NETSCAPE2.0");
    assertThat(developed.whole().format()).isEqualTo(PictureFormat.GIF);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(developed.whole().bytes())));
    assertThat(reader.getNumImages(true)).isEqualTo(3);
    IIOMetadataNode frame = (IIOMetadataNode) reader.getImageMetadata(1).getAsTree("javax_imageio_gif_image_1.0");
    assertThat(((IIOMetadataNode) frame.getElementsByTagName("GraphicControlExtension").item(0)).getAttribute("delayTime")).isEqualTo("7");
    assertThat(developed.smaller().getFirst().print().format()).isEqualTo(PictureFormat.JPEG);
  }

  @Test
  void a_gif_of_one_frame_is_a_picture_like_any_other() {
    assertThat(darkroom.develop(TestPictures.gif(1, 50, 50), List.of()).whole().format()).isEqualTo(PictureFormat.PNG);
  }

  @Test
  void R90_bombs_are_refused_by_their_header_alone() {
    assertRefused(BEYOND, () -> darkroom.develop(TestPictures.bomb(50_000, 50_000), List.of()));
    assertRefused(BEYOND, () -> darkroom.develop(TestPictures.bomb(12_001, 1), List.of()));
    assertRefused(BEYOND, () -> darkroom.develop(TestPictures.bomb(8_000, 6_251), List.of()));
    assertRefused(new PictureTooLarge("1,000 frames and 200 megapixels in all of them"), () -> darkroom.develop(TestPictures.gif(1_001, 1, 1), List.of()));
  }

  @Test
  void R90_what_begins_like_a_picture_and_is_none_is_damaged() {
    byte[] whole = TestPictures.jpeg(100, 100);

    assertRefused(new PictureUnreadable(), () -> darkroom.develop(TestPictures.bomb(100, 100), List.of()));
    assertRefused(new PictureUnreadable(), () -> darkroom.develop(Arrays.copyOf(whole, 30), List.of()));
    assertRefused(new PictureUnreadable(), () -> darkroom.develop("GIF89a".getBytes(ISO_8859_1), List.of()));
    assertRefused(new PictureUnreadable(), () -> darkroom.develop("RIFF1234WEBP".getBytes(ISO_8859_1), List.of()));
    assertRefused(new PictureNotSupported(), () -> darkroom.develop("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(ISO_8859_1), List.of()));
  }

  @Test
  void R90_junk_in_the_middle_of_a_picture_is_never_our_fault() {
    Random dice = new Random(90);
    for (byte[] picture : List.of(TestPictures.jpegHeld(6, 60, 40), TestPictures.png(60, 40), TestPictures.gif(3, 60, 40), TestPictures.webp())) {
      for (int round = 0; round < 60; round++) {
        byte[] junk = picture.clone();
        for (int n = 0; n < 8; n++) {
          junk[12 + dice.nextInt(junk.length - 12)] = (byte) dice.nextInt(256);
        }
        try {
          darkroom.develop(junk, List.of(30));
        } catch (Rejected refused) {
          assertThat(refused.rejection()).isInstanceOf(MediaRejection.class);
        }
      }
    }
  }

  @Test
  void R90_there_is_room_for_so_many_megapixels_at_once() throws Exception {
    Workbench bench = new Workbench(50, Duration.ofMillis(1));
    Dimensions large = new Dimensions(6_000, 5_000);

    assertThat(bench.<String>withRoomFor(large, () -> bench.withRoomFor(new Dimensions(5_000, 4_000), () -> "both"))).isEqualTo("both");
    assertRefused(new ServiceUnavailable("darkroom"), () -> bench.withRoomFor(large, () -> bench.withRoomFor(large, () -> "too much")));
    assertThat(bench.<String>withRoomFor(large, () -> "room again")).isEqualTo("room again");
  }

  private static boolean isRed(Print print, int x, int y) {
    Color color = new Color(pixel(print, x, y));
    return color.getRed() > 150 && color.getBlue() < 100;
  }

  private static int pixel(Print print, int x, int y) {
    BufferedImage image = TestPictures.decoded(print.bytes());
    return image.getRGB(x, y);
  }

  private static String textOf(byte[] file) {
    return new String(file, ISO_8859_1);
  }
}
