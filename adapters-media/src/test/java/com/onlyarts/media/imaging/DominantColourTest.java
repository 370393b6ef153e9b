package com.onlyarts.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.domain.Colour;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DominantColourTest {
  private static final int[] RED = {220, 40, 40, 255};
  private static final int[] BLUE = {30, 60, 220, 255};

  private final ImageIoProcessor processor = new ImageIoProcessor();

  @Test
  void it_is_the_colour_of_most_of_the_picture_and_no_mixture() {
    assertThat(colourOf(rgba((x, _) -> x < 32 ? RED : BLUE))).contains(Colour.of(30, 60, 220));
    assertThat(
            processor
                .develop(TestPictures.opaquePng(500, 300, new Color(250, 240, 20)), List.of())
                .colour())
        .contains(Colour.of(250, 240, 20));
  }

  @Test
  void what_is_hardly_seen_counts_little() {
    int[] faint = {30, 60, 220, 20};

    assertThat(colourOf(rgba((x, _) -> x < 32 ? RED : faint))).contains(Colour.of(220, 40, 40));
  }

  @Test
  void where_nothing_is_seen_there_is_none() {
    assertThat(colourOf(rgba((_, _) -> new int[] {220, 40, 40, 0}))).isEmpty();
  }

  @Test
  void it_is_one_of_sRGB_whatever_the_picture_has() {
    byte[] wide =
        PngBytes.of(2, 8)
            .with("cICP", new byte[] {12, 13, 0, 1})
            .write(96, 48, (_, _) -> new int[] {220, 40, 40});

    assertThat(colourOf(wide)).contains(Colour.of(240, 0, 21));
  }

  private Optional<Colour> colourOf(byte[] file) {
    return processor.develop(file, List.of()).colour();
  }

  private static byte[] rgba(PngBytes.Numbers numbers) {
    return PngBytes.of(6, 8).write(96, 48, numbers);
  }
}
