package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.media.imaging.ReferencePicture;
import com.onlyarts.media.imaging.ReferencePictures;
import com.onlyarts.media.imaging.SeenColours;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An artist uploads pictures, the world sees them, and what nobody uses goes away; all of it on the
 * local disk.
 */
public class UploadingPicturesJourneyIT {
  private static final Path DATA = temporary();

  @RegisterExtension
  static final RunningService SERVICE = RunningService.with("ONLYARTS_DATA_DIR", DATA.toString());

  private final Person artist = ApiUsers.anArtist(SERVICE.api());

  @Test
  void R90_a_picture_is_shown_to_the_world_for_ever_and_in_three_sizes() throws IOException {
    Answer upload =
        artist
            .api()
            .postForm(
                "/upload/image", Map.of("folder", "artworks"), Map.of("image", picture(1920, 1080)))
            .expect(200);

    HttpResponse<byte[]> shown = seen(upload.text("/data/url"));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(shown.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(shown.body()).hasSize(upload.at("/data/fileSize").intValue());
    assertThat(widthOf(seen(upload.text("/data/thumbnailUrl")).body())).isEqualTo(400);
    assertThat(upload.at("/data/sizes").findValuesAsText("width")).containsExactly("800", "1600");
    assertThat(widthOf(seen(upload.text("/data/sizes/1/url")).body())).isEqualTo(1600);

    String etag = shown.headers().firstValue("ETag").orElseThrow();
    assertThat(seen(upload.text("/data/url"), "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  /** One of each kind; all others are held against the image processing alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "colours of 8 bits with opacity in Display P3",
        "grey of 16 bits with opacity and a profile of 1.8",
        "a palette of 4 bits with opacity, interlaced",
        "colours of 16 bits, one of them none",
        "png, half a profile",
        "jpeg in Display P3",
        "jpeg with a profile of inks",
        "inks as brightness by Adobe",
        "inks with a profile",
        "webp in Display P3 with opacity",
        "lossy webp"
      })
  void R90_a_picture_is_shown_as_its_artist_made_it(String name) {
    ReferencePicture picture =
        ReferencePictures.all().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();

    Answer upload =
        artist
            .api()
            .postForm("/upload/image", Map.of(), Map.of("image", picture.file()))
            .expect(200);

    SeenColours.assertWhole(picture, seen(upload.text("/data/url")).body());
    SeenColours.assertSmall(picture, seen(upload.text("/data/thumbnailUrl")).body());
  }

  @Test
  void R190_a_work_is_shown_by_several_pictures_and_says_what_they_show() {
    Answer front = upload(1920, 1080);
    Answer back = upload(300, 200);
    String work =
        artist
            .api()
            .post(
                "/artworks",
                "{\"title\":\"Tide\",\"imageUrl\":\"%s\",\"price\":120,\"category\":\"painting\"}"
                    .formatted(back.text("/data/url")))
            .expect(201)
            .text("/data/artwork/id");
    Answer before = SERVICE.api().get("/artworks/" + work).expect(200);
    assertThat(before.at("/data/artwork/pictures/0/width").intValue()).isEqualTo(300);

    artist
        .api()
        .put(
            "/artworks/%s/pictures".formatted(work),
            "{\"pictures\":[{\"imageId\":\"%s\",\"altText\":\"A wave\"},{\"imageId\":\"%s\"}]}"
                .formatted(front.text("/data/id"), back.text("/data/id")))
        .expect(200);

    Answer seen = artist.api().get("/artworks/" + work).expect(200);
    assertThat(seen.text("/data/artwork/imageUrl")).isEqualTo(front.text("/data/url"));
    assertThat(seen.text("/data/artwork/pictures/0/altText")).isEqualTo("A wave");
    assertThat(seen.text("/data/artwork/pictures/0/srcset")).isEqualTo(front.text("/data/srcset"));
    assertThat(seen.text("/data/artwork/pictures/1/imageUrl")).isEqualTo(back.text("/data/url"));
    artist
        .api()
        .delete("/upload/image?uploadId=" + back.text("/data/id"))
        .refused(409, "picture_in_use");
    Answer listed = artist.api().get("/artworks?artist=" + artist.username()).expect(200);
    assertThat(listed.text("/data/artworks/0/altText")).isEqualTo("A wave");
  }

  private Answer upload(int width, int height) {
    return artist
        .api()
        .postForm("/upload/image", Map.of(), Map.of("image", picture(width, height)))
        .expect(200);
  }

  @Test
  void pages_of_any_origin_draw_on_a_picture_and_ask_for_a_part_of_it() {
    Answer upload =
        artist
            .api()
            .postForm("/upload/image", Map.of(), Map.of("image", picture(300, 200)))
            .expect(200);
    String url = upload.text("/data/url");
    byte[] whole = seen(url).body();

    HttpResponse<byte[]> part =
        seen(url, "Range", "bytes=10-19", "Origin", "https://app.example.com");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 10-19/" + whole.length);
    assertThat(part.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(part.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(part.headers().firstValue("Access-Control-Expose-Headers"))
        .hasValueSatisfying(exposed -> assertThat(exposed).contains("Content-Range", "ETag"));

    HttpResponse<byte[]> beyond = seen(url, "Range", "bytes=%d-".formatted(whole.length));
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + whole.length);
    assertThat(beyond.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");

    assertThat(seen(url, "Range", "bytes=10-19", "If-Range", "\"another\"").body())
        .isEqualTo(whole);

    HttpResponse<byte[]> asked =
        answerTo(
            requestFor(url)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .headers("Origin", "https://app.example.com")
                .headers("Access-Control-Request-Method", "GET")
                .build());
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValueSatisfying(allowed -> assertThat(allowed).contains("Range", "If-None-Match"));
  }

  @Test
  void nothing_but_pictures_is_shown() {
    assertThat(
            List.of(
                "/media/artworks/none.jpg",
                "/media/..%2fpostgres/PG_VERSION",
                "/media/artworks/..%2f..%2fsecret",
                "/media/x/y/z"))
        .allSatisfy(
            address -> assertThat(seen("http://anywhere" + address).statusCode()).isIn(400, 404));
  }

  @Test
  void R90_what_is_in_use_stays_and_what_is_not_is_removed_by_its_owner() {
    Answer upload =
        artist
            .api()
            .postForm("/upload/image", Map.of(), Map.of("image", picture(640, 480)))
            .expect(200);
    String body =
        "{\"title\":\"Tide\",\"imageUrl\":\"%s\",\"price\":5.00,\"category\":\"digital\"}"
            .formatted(upload.text("/data/url").replace(":0/", ":5000/"));
    String work = artist.api().post("/artworks", body).expect(201).text("/data/artwork/id");

    artist
        .api()
        .delete("/upload/image?uploadId=" + upload.text("/data/id"))
        .refused(409, "picture_in_use");
    artist.api().delete("/artworks/" + work).expect(200);
    artist.api().delete("/upload/image?uploadId=" + upload.text("/data/id")).expect(200);

    assertThat(seen(upload.text("/data/url")).statusCode()).isEqualTo(404);
    assertThat(seen(upload.text("/data/thumbnailUrl")).statusCode()).isEqualTo(404);
  }

  @Test
  void a_browser_sends_a_picture_directly() {
    Answer asked = artist.api().post("/upload/signature", "{\"folder\":\"profiles\"}").expect(201);
    assertThat(asked.text("/data/upload/address")).endsWith("/api/upload/direct");

    SERVICE
        .api()
        .postForm(
            "/upload/direct",
            Map.of("ticket", asked.text("/data/upload/fields/ticket")),
            Map.of("image", picture(50, 50)))
        .expect(200);
    Answer done =
        artist
            .api()
            .post(
                "/upload/complete",
                "{\"publicId\":\"%s\"}".formatted(asked.text("/data/upload/publicId")))
            .expect(200);

    assertThat(seen(done.text("/data/url")).statusCode()).isEqualTo(200);
    assertThat(artist.api().get("/upload/images").expect(200).text("/data/images/0/publicId"))
        .isEqualTo(asked.text("/data/upload/publicId"));
  }

  @Test
  void R90_ten_people_at_once_upload_large_pictures() {
    byte[] large = picture(2_000, 1_500);

    List<Integer> answers =
        Concurrently.act(
            10,
            _ ->
                artist
                    .api()
                    .postForm(
                        "/upload/image", Map.of("folder", "commissions"), Map.of("image", large))
                    .status());

    assertThat(answers).containsOnly(200);
  }

  @Test
  void several_are_uploaded_at_once() {
    Answer several =
        artist
            .api()
            .postForm(
                "/upload/images",
                Map.of("folder", "commissions"),
                Map.of("images:1", picture(100, 100), "images:2", picture(200, 100)))
            .expect(200);

    assertThat(several.at("/data/images")).hasSize(2);
  }

  /** The public address of a test's service has no port; where it really listens is known here. */
  private static HttpResponse<byte[]> seen(String url, String... headers) {
    HttpRequest.Builder request = requestFor(url);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answerTo(request.build());
  }

  private static HttpRequest.Builder requestFor(String url) {
    return HttpRequest.newBuilder(URI.create(SERVICE.base() + URI.create(url).getRawPath()));
  }

  private static HttpResponse<byte[]> answerTo(HttpRequest request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int widthOf(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
  }

  public static byte[] picture(int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("onlyarts-media");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
