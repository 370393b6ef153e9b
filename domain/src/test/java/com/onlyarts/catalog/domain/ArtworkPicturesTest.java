package com.onlyarts.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.kernel.InvalidValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArtworkPicturesTest {
  @Test
  void R190_a_work_has_1_to_20_pictures() {
    ArtworkPicture picture = picture("A calm sea");

    assertThatThrownBy(() -> new ArtworkPictures(List.of())).isInstanceOf(InvalidValue.class);
    assertThat(new ArtworkPictures(Collections.nCopies(20, picture)).others()).hasSize(19);
    assertThatThrownBy(() -> new ArtworkPictures(Collections.nCopies(21, picture)))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void R190_the_words_of_a_picture_are_at_most_1500_characters_and_nothing_is_no_words() {
    assertThat(picture("🌊".repeat(1_500)).altText()).isPresent();
    assertThatThrownBy(() -> picture("🌊".repeat(1_501))).isInstanceOf(InvalidValue.class);
    assertThat(picture(" \n ").altText()).isEmpty();
  }

  private static ArtworkPicture picture(String altText) {
    return new ArtworkPicture(
        "https://img.example/tide.jpg", Optional.empty(), Optional.of(altText));
  }
}
