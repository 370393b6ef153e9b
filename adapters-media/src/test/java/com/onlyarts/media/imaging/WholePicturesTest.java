package com.onlyarts.media.imaging;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.MediaRejection.PictureUnreadable;
import com.onlyarts.media.domain.PictureFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

/** A picture is there whole, with all that moves in it, or it is refused (R90). */
class WholePicturesTest {
  private static final int RED = 0xFFDC2828;
  private final ImageIoProcessor processor = new ImageIoProcessor();

  @Test
  void R90_half_the_pixels_are_refused_even_if_the_file_is_closed_as_it_should_be() {
    byte[] jpeg = TestPictures.jpeg(600, 400);
    byte[] cutJpeg = Arrays.copyOf(jpeg, jpeg.length / 2);
    cutJpeg[cutJpeg.length - 2] = (byte) 0xFF;
    cutJpeg[cutJpeg.length - 1] = (byte) 0xD9;
    byte[] cutGif = GifBytes.of(40, 40).frame(0, 0, 40, 40, 0, 600).write();
    byte[] cutMoving =
        GifBytes.of(40, 40).frame(0, 0, 40, 40, 0).frame(0, 0, 40, 40, 1, 600).write();
    byte[] cutPng =
        PngBytes.of(2, 8).withLines(20).write(40, 40, (_, _) -> new int[] {220, 40, 40});

    for (byte[] half : List.of(cutJpeg, cutPng, cutGif, cutMoving)) {
      assertRefused(new PictureUnreadable(), () -> processor.develop(half, List.of()));
    }
  }

  @Test
  void R90_half_the_pixels_of_a_webp_are_refused() {
    for (ReferencePicture picture : ReferencePictures.all()) {
      if (PictureFormat.of(picture.file()) == PictureFormat.WEBP) {
        byte[] half = WebpBytes.cut(picture.file());
        assertRefused(new PictureUnreadable(), () -> processor.develop(half, List.of()));
      }
    }
  }

  @Test
  void R90_a_still_gif_is_as_large_as_its_canvas_and_nothing_is_seen_around_its_frame() {
    ProcessedImage processed =
        processor.develop(GifBytes.of(500, 300).frame(100, 50, 40, 30, 0).write(), List.of(400));

    BufferedImage whole = TestPictures.decoded(processed.whole().bytes());
    assertThat(processed.whole().dimensions()).isEqualTo(new Dimensions(500, 300));
    assertThat(whole.getRGB(100, 50)).isEqualTo(RED);
    assertThat(whole.getRGB(139, 79)).isEqualTo(RED);
    assertThat(new Color(whole.getRGB(99, 50), true).getAlpha()).isZero();
    assertThat(new Color(whole.getRGB(140, 79), true).getAlpha()).isZero();
    assertThat(processed.smaller().getFirst().image().dimensions())
        .isEqualTo(new Dimensions(400, 240));
  }

  @Test
  void a_first_frame_that_reaches_beyond_the_canvas_makes_it_larger_as_in_browsers() {
    assertThat(
            processor
                .develop(GifBytes.of(10, 10).frame(5, 5, 20, 10, 0).write(), List.of())
                .whole()
                .dimensions())
        .isEqualTo(new Dimensions(25, 15));
  }

  @Test
  void R90_everything_that_moves_in_a_gif_stays() throws IOException {
    byte[] sent =
        GifBytes.of(200, 100)
            .looping(3)
            .timed(1, 7)
            .frame(0, 0, 200, 100, 0)
            .timed(2, 20)
            .frame(30, 20, 50, 40, 1)
            .timed(3, 0)
            .frame(150, 70, 50, 30, 2)
            .timed(0, 300)
            .frame(0, 0, 100, 100, GifBytes.NONE)
            .write();

    ProcessedImage processed = processor.develop(sent, List.of(150));

    assertThat(processed.whole().format()).isEqualTo(PictureFormat.GIF);
    assertThat(processed.whole().dimensions()).isEqualTo(new Dimensions(200, 100));
    assertThat(told(processed.whole().bytes())).isEqualTo(told(sent));
    assertThat(new String(processed.whole().bytes(), ISO_8859_1)).contains("NETSCAPE2.0\3\1\3\0");
    assertThat(processed.smaller().getFirst().image().dimensions())
        .isEqualTo(new Dimensions(150, 75));
  }

  @Test
  void an_animation_whose_first_frame_is_small_is_as_large_as_its_canvas() {
    byte[] sent =
        GifBytes.of(300, 200)
            .timed(1, 5)
            .frame(10, 20, 30, 30, 0)
            .timed(1, 5)
            .frame(0, 0, 300, 200, 1)
            .write();

    ProcessedImage processed = processor.develop(sent, List.of(150));

    assertThat(processed.whole().dimensions()).isEqualTo(new Dimensions(300, 200));
    assertThat(processed.smaller().getFirst().image().dimensions())
        .isEqualTo(new Dimensions(150, 100));
    BufferedImage still = TestPictures.decoded(processed.smaller().getFirst().image().bytes());
    assertThat(still.getRGB(12, 17)).isEqualTo(RED);
    assertThat(still.getRGB(100, 90) >>> 24).isZero();
  }

  /** Of every frame where it lies, how it goes, how long it stays, and its pixels. */
  private static List<List<Object>> told(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    List<List<Object>> frames = new ArrayList<>();
    for (int n = 0; n < reader.getNumImages(true); n++) {
      IIOMetadataNode all =
          (IIOMetadataNode) reader.getImageMetadata(n).getAsTree("javax_imageio_gif_image_1.0");
      IIOMetadataNode place = (IIOMetadataNode) all.getElementsByTagName("ImageDescriptor").item(0);
      IIOMetadataNode time =
          (IIOMetadataNode) all.getElementsByTagName("GraphicControlExtension").item(0);
      BufferedImage frame = reader.read(n);
      int[] pixels =
          frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth());
      frames.add(
          List.of(
              place.getAttribute("imageLeftPosition"),
              place.getAttribute("imageTopPosition"),
              time.getAttribute("disposalMethod"),
              time.getAttribute("delayTime"),
              time.getAttribute("transparentColorFlag"),
              frame.getWidth(),
              Arrays.hashCode(pixels)));
    }
    return frames;
  }
}
