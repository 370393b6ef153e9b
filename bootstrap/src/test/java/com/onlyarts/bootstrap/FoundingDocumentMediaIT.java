package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Section 3.13 of the founding document as it stands there: a picture of 1920 x 1080 for the folder
 * artworks.
 */
class FoundingDocumentMediaIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with(
          "ONLYARTS_CLOCK",
          "2024-01-15T10:00:00Z",
          "ONLYARTS_DATA_DIR",
          Path.of("target", "founding-document").toString());

  @Test
  void uploads_an_image() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_RGB), "jpg", picture);

    Answer answer =
        ApiUsers.anArtist(SERVICE.api())
            .api()
            .postForm(
                "/upload/image",
                Map.of("folder", "artworks"),
                Map.of("image", picture.toByteArray()))
            .expect(200);

    assertThat(answer.at("/success").asBoolean()).isTrue();
    assertThat(answer.text("/message")).isEqualTo("Image uploaded successfully");
    assertThat(answer.text("/data/url")).isNotBlank();
    assertThat(answer.text("/data/thumbnailUrl")).isNotBlank();
    assertThat(answer.text("/data/publicId")).startsWith("artworks/");
    assertThat(answer.at("/data/width").asInt()).isEqualTo(1920);
    assertThat(answer.at("/data/height").asInt()).isEqualTo(1080);
    assertThat(answer.at("/data/fileSize").asInt()).isPositive();
  }
}
