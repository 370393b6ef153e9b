package com.onlyarts.media.domain;

import java.util.List;
import java.util.Optional;

/** Pictures for tests. */
public final class UploadFixture {
  private UploadFixture() {}

  public static Picture aPicture() {
    return aPicture("https://img.example/artworks/tide.jpg");
  }

  public static Picture aPicture(String url) {
    return new Picture(
        url,
        url.replace(".jpg", "-400.jpg"),
        List.of(new Picture.Size(800, url.replace(".jpg", "-800.jpg"))),
        PictureFormat.JPEG,
        new Dimensions(1920, 1080),
        2_048_576,
        Optional.of(Colour.of(40, 90, 220)));
  }
}
