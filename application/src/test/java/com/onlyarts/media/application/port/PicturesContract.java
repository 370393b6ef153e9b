package com.onlyarts.media.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.application.port.ProcessedImage.Small;
import com.onlyarts.media.domain.Colour;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PictureFormat;
import com.onlyarts.media.domain.PublicId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Pictures} must do: the disk, Cloudinary and the fake alike. */
public abstract class PicturesContract {
  private static final Colour ORANGE = new Colour("#dc5a28");

  protected abstract Pictures pictures();

  /** Whether somebody who goes to this address finds a picture there. */
  protected abstract boolean isShown(String url);

  /** A picture of 1920 x 1080, with smaller prints if the provider wants them. */
  protected ProcessedImage aDeveloped() {
    List<Small> smaller =
        pictures().boxes().stream().map(box -> new Small(box, anImage(box, box * 9 / 16))).toList();
    return new ProcessedImage(anImage(1920, 1080), smaller, Optional.of(ORANGE));
  }

  protected EncodedImage anImage(int width, int height) {
    return new EncodedImage(PictureFormat.JPEG, new Dimensions(width, height), new byte[width]);
  }

  @Test
  void R90_a_stored_picture_is_shown_whole_and_small_under_its_own_name() {
    PublicId id = PublicId.next(Folder.ARTWORKS);

    Picture picture = pictures().store(id, aDeveloped());

    assertThat(picture.url()).contains(id.text());
    assertThat(picture.thumbnailUrl()).contains(id.text()).isNotEqualTo(picture.url());
    assertThat(picture.dimensions()).isEqualTo(new Dimensions(1920, 1080));
    assertThat(picture.format()).isEqualTo(PictureFormat.JPEG);
    assertThat(picture.bytes()).isEqualTo(1920);
    assertThat(picture.colour()).contains(ORANGE);
    assertThat(picture.sizes()).extracting(Picture.Size::width).containsExactly(800, 1600);
    assertThat(isShown(picture.url())).isTrue();
    assertThat(isShown(picture.thumbnailUrl())).isTrue();
  }

  @Test
  void storing_again_changes_nothing() {
    PublicId id = PublicId.next(Folder.PROFILES);

    assertThat(pictures().store(id, aDeveloped())).isEqualTo(pictures().store(id, aDeveloped()));
  }

  @Test
  void a_removed_picture_is_shown_in_no_size_and_removing_again_is_no_fault() {
    PublicId id = PublicId.next(Folder.COMMISSIONS);
    Picture picture = pictures().store(id, aDeveloped());

    pictures().remove(id);
    pictures().remove(id);

    assertThat(isShown(picture.url())).isFalse();
    assertThat(isShown(picture.thumbnailUrl())).isFalse();
  }
}
