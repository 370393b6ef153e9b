package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small files that artists send, over HTTP alone. */
public final class SentFiles {
  public static final String ANNOUNCEMENT = "{\"name\":\"sea.obj\",\"type\":\"obj\",\"bytes\":3}";

  private SentFiles() {}

  /** A file whose bytes have arrived, and which is yet to be completed. */
  public static String arrived(Person artist) {
    Answer announced = artist.api().post("/files", ANNOUNCEMENT).expect(201);
    int status =
        artist.api().putBytes(announced.text("/data/parts/0/address"), "sea".getBytes(UTF_8));
    assertThat(status).isEqualTo(204);
    return announced.text("/data/file/id");
  }

  /** A file that is complete. */
  public static String complete(Person artist) {
    String id = arrived(artist);
    artist.api().post("/files/%s/complete".formatted(id)).expect(200);
    return id;
  }

  /** A ZIP that is complete; it fits into one part. */
  public static String archive(Person artist, byte[] zip) {
    return complete(artist, "works.zip", "zip", zip);
  }

  /** A picture of 1,600 by 900 that is complete. */
  public static String picture(Person artist) {
    return complete(artist, "sea.png", "png", aPng());
  }

  /** A picture of 1,600 by 900. */
  public static byte[] aPng() {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of these bytes that is complete. */
  static String complete(Person owner, String name, String type, byte[] bytes) {
    Answer announced =
        owner
            .api()
            .post(
                "/files",
                "{\"name\":\"%s\",\"type\":\"%s\",\"bytes\":%d}"
                    .formatted(name, type, bytes.length))
            .expect(201);
    assertThat(owner.api().putBytes(announced.text("/data/parts/0/address"), bytes)).isEqualTo(204);
    String id = announced.text("/data/file/id");
    owner.api().post("/files/%s/complete".formatted(id)).expect(200);
    return id;
  }

  /** A work that delivers this file, by its id. */
  public static String workWith(Person artist, String file) {
    String work = artist.publishes("Sea", "40.00", "digital");
    artist
        .api()
        .put("/artworks/%s/files".formatted(work), "{\"fileIds\":[\"%s\"]}".formatted(file))
        .expect(200);
    return work;
  }
}
