package com.onlyarts.media.rest;

import static com.onlyarts.media.application.MediaFixture.aJpeg;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.media.application.MediaFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsResourceTest {
  private static final MediaFixture PRODUCTION = new MediaFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          caller ->
              List.of(
                  new TicketFilter(PRODUCTION.sending),
                  new UploadsResource(
                      PRODUCTION.uploading, PRODUCTION.sending, PRODUCTION.keeping, caller)));

  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byArtist = anonymous.as(RestService.token(Callers.anArtist()));
  private final ApiClient byStranger = anonymous.as(RestService.token(Callers.aUser()));

  @AfterEach
  void comeBack() {
    PRODUCTION.pictures.away(false);
    PRODUCTION.shown.clear();
  }

  @Test
  void R90_a_picture_is_uploaded_listed_and_removed_by_either_name() {
    Answer first = uploaded();
    Answer second = uploaded();

    assertThat(first.text("/message")).isEqualTo("Image uploaded successfully");
    assertThat(first.text("/data/publicId")).startsWith("profiles/");
    assertThat(first.text("/data/folder")).isEqualTo("profiles");
    assertThat(first.at("/data/width").intValue()).isEqualTo(1920);
    assertThat(first.text("/data/dominantColor")).isEqualTo("#dc2828");
    assertThat(first.text("/data/srcset"))
        .startsWith(first.text("/data/thumbnailUrl") + " 400w, ")
        .endsWith(", %s 1920w".formatted(first.text("/data/url")));
    assertThat(byArtist.get("/upload/images?limit=1").expect(200).text("/data/images/0/id"))
        .isEqualTo(second.text("/data/id"));

    byStranger
        .delete("/upload/image?uploadId=" + first.text("/data/id"))
        .refused(404, "upload_not_found");
    assertThat(
            byArtist
                .delete("/upload/image?uploadId=" + first.text("/data/id"))
                .expect(200)
                .text("/message"))
        .isEqualTo("Image deleted");
    byArtist.delete("/upload/image?publicId=" + second.text("/data/publicId")).expect(200);
    assertThat(byArtist.get("/upload/images").expect(200).at("/data/pagination/total").intValue())
        .isZero();
  }

  @Test
  void R124_a_picture_is_shown_as_its_form_says() {
    Answer shown =
        byArtist
            .postForm(
                "/upload/image",
                Map.of("longestEdge", "1600", "watermark", "light"),
                Map.of("image", aJpeg()))
            .expect(200);

    assertThat(shown.at("/data/width").intValue()).isEqualTo(1600);
    for (Map<String, String> wrong :
        List.of(
            Map.of("longestEdge", "799"),
            Map.of("longestEdge", "4097"),
            Map.of("longestEdge", "large"),
            Map.of("watermark", "none"),
            Map.of("keepOriginal", "perhaps"))) {
      byArtist
          .postForm("/upload/image", wrong, Map.of("image", aJpeg()))
          .refused(400, "invalid_request");
    }
  }

  @Test
  void R125_the_file_that_is_kept_has_an_id_of_its_own() {
    Map<String, String> keeping = Map.of("keepOriginal", "true");
    String one =
        byArtist
            .postForm("/upload/image", keeping, Map.of("image", aJpeg()))
            .expect(200)
            .text("/data/originalFileId");
    Answer two =
        byArtist
            .postForm("/upload/images", keeping, Map.of("images:1", aJpeg(), "images:2", aJpeg()))
            .expect(200);

    assertThat(UUID.fromString(one))
        .isNotEqualTo(UUID.fromString(two.text("/data/images/0/originalFileId")));
    assertThat(
            byArtist
                .postForm(
                    "/upload/image", Map.of("keepOriginal", "false"), Map.of("image", aJpeg()))
                .expect(200)
                .at("/data/originalFileId")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void R90_what_is_no_picture_is_415_and_what_is_too_heavy_413() {
    byArtist
        .postForm(
            "/upload/image",
            Map.of(),
            Map.of("image", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
        .refused(415, "picture_not_supported");
    byArtist
        .postForm(
            "/upload/image",
            Map.of(),
            Map.of("image", Arrays.copyOf(aJpeg(), 10 * 1024 * 1024 + 1)))
        .refused(413, "picture_too_large");
    byArtist
        .postForm(
            "/upload/image", Map.of(), Map.of("image", Arrays.copyOf(aJpeg(), 10 * 1024 * 1024)))
        .expect(200);
    byArtist
        .postForm(
            "/upload/image", Map.of(), Map.of("image", Arrays.copyOf(aJpeg(), 11 * 1024 * 1024)))
        .refused(413, "payload_too_large");
  }

  @Test
  void R2_a_form_without_a_picture_or_with_an_unknown_folder_is_400() {
    byArtist
        .postForm("/upload/image", Map.of("folder", "artworks"), Map.of())
        .refused(400, "invalid_request");
    byArtist
        .postForm("/upload/image", Map.of("folder", "secrets"), Map.of("image", aJpeg()))
        .refused(400, "invalid_request");
    byArtist.careless().post("/upload/image", "{}").refused(415, "unsupported_media_type");
    byArtist.careless().delete("/upload/image").refused(400, "invalid_request");
    byArtist
        .careless()
        .delete("/upload/image?publicId=../etc/passwd")
        .refused(400, "invalid_request");
    byArtist
        .careless()
        .delete("/upload/image?publicId=artworks/x&uploadId=" + UUID.randomUUID())
        .refused(400, "invalid_request");
    anonymous
        .postForm("/upload/image", Map.of(), Map.of("image", aJpeg()))
        .refused(401, "unauthorized");
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data, junk",
    "multipart/form-data; boundary=x, junk",
    "multipart/form-data; boundary=x, '--x\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\nhalf'",
    "multipart/form-data; boundary=x, '--x\r\n\r\n\r\n--x--'",
    "multipart/form-data; boundary=x, '--x--'",
    "multipart/form-data; boundary=x, ''"
  })
  void R2_a_form_that_is_none_is_never_our_fault(String type, String body) {
    assertThat(byArtist.careless().with("Content-Type", type).post("/upload/image", body).status())
        .isBetween(400, 499);
    assertThat(
            anonymous.careless().with("Content-Type", type).post("/upload/direct", body).status())
        .isBetween(400, 499);
  }

  @Test
  void R90_a_form_that_hides_its_length_is_counted_as_it_arrives()
      throws IOException, InterruptedException {
    byte[] head = "--x\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\n".getBytes(UTF_8);
    byte[] body = Arrays.copyOf(head, 12 * 1024 * 1024);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVICE.base() + "/api/upload/image"))
            .header("Authorization", "Bearer " + RestService.token(Callers.anArtist()))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(413);
    }
  }

  @Test
  void several_are_uploaded_at_once_beyond_the_bound_of_one() {
    byte[] heavy = Arrays.copyOf(aJpeg(), 9 * 1024 * 1024);
    Answer several =
        byArtist
            .postForm(
                "/upload/images",
                Map.of("folder", "commissions"),
                Map.of("images:1", heavy, "images:2", heavy))
            .expect(200);

    assertThat(several.text("/message")).isEqualTo("Images uploaded successfully");
    assertThat(several.at("/data/images")).hasSize(2);
    byArtist
        .postForm("/upload/images", Map.of(), Map.of("images", "no".getBytes(UTF_8)))
        .refused(415, "picture_not_supported");
    byArtist.postForm("/upload/images", Map.of(), Map.of()).refused(400, "invalid_request");
    Map<String, byte[]> eleven = new LinkedHashMap<>();
    IntStream.range(0, 11).forEach(n -> eleven.put("images:" + n, aJpeg()));
    byArtist.postForm("/upload/images", Map.of(), eleven).refused(400, "invalid_request");
  }

  @Test
  void R90_a_picture_in_use_is_409() {
    Answer upload = uploaded();
    PRODUCTION.shown.add(upload.text("/data/publicId"));

    byArtist
        .delete("/upload/image?uploadId=" + upload.text("/data/id"))
        .refused(409, "picture_in_use");
  }

  @Test
  void R2_a_provider_that_is_away_is_503() {
    PRODUCTION.pictures.away(true);

    assertThat(
            byArtist
                .postForm("/upload/image", Map.of(), Map.of("image", aJpeg()))
                .refused(503, "service_unavailable")
                .header("Retry-After"))
        .isPresent();
  }

  @Test
  void R6_the_same_form_under_the_same_key_is_one_upload_whatever_its_boundary() {
    ApiClient keyed = byArtist.with("Idempotency-Key", "tide");
    Answer first =
        keyed
            .postForm("/upload/image", Map.of("folder", "artworks"), Map.of("image", aJpeg()))
            .expect(200);
    Answer again =
        keyed
            .postForm("/upload/image", Map.of("folder", "artworks"), Map.of("image", aJpeg()))
            .expect(200);

    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(again.text("/data/id")).isEqualTo(first.text("/data/id"));
    keyed
        .postForm("/upload/image", Map.of("folder", "profiles"), Map.of("image", aJpeg()))
        .refused(422, "idempotency_key_reused");
  }

  @Test
  void a_picture_is_sent_directly_on_a_ticket() {
    Answer asked = byArtist.post("/upload/signature", "{\"folder\":\"profiles\"}").expect(201);
    String ticket = asked.text("/data/upload/fields/ticket");
    String done = "{\"publicId\":\"%s\"}".formatted(asked.text("/data/upload/publicId"));

    byArtist.post("/upload/complete", done).refused(409, "upload_not_arrived");
    anonymous
        .postForm("/upload/direct", Map.of("ticket", "guessed"), Map.of("image", aJpeg()))
        .refused(403, "invalid_upload_ticket");
    anonymous
        .postForm("/upload/direct", Map.of("ticket", ticket), Map.of("image", aJpeg()))
        .expect(200);
    anonymous
        .postForm("/upload/direct", Map.of("ticket", ticket), Map.of("image", aJpeg()))
        .refused(403, "invalid_upload_ticket");
    byStranger.post("/upload/complete", done).refused(404, "upload_not_found");
    assertThat(byArtist.post("/upload/complete", done).expect(200).text("/data/publicId"))
        .isEqualTo(asked.text("/data/upload/publicId"));
    byArtist.post("/upload/signature", "{}").expect(201);
  }

  @Test
  void a_ticket_is_looked_at_before_the_picture_and_comes_before_it() {
    String ticket =
        byArtist.post("/upload/signature", "{}").expect(201).text("/data/upload/fields/ticket");
    byte[] heavy = Arrays.copyOf(aJpeg(), 10 * 1024 * 1024);

    anonymous
        .postForm("/upload/direct", Map.of("ticket", "guessed"), Map.of("image", heavy))
        .refused(403, "invalid_upload_ticket");
    assertThat(
            anonymous
                .postForm("/upload/direct", Map.of(), Map.of("image", heavy))
                .refused(400, "invalid_request")
                .text("/errors/0/field"))
        .isEqualTo("ticket");
    anonymous
        .postForm(
            "/upload/direct",
            Map.of(),
            inOrder(Map.entry("image", heavy), Map.entry("ticket", ticket.getBytes(UTF_8))))
        .refused(400, "invalid_request");
    anonymous
        .postForm("/upload/direct", Map.of("ticket", ticket), Map.of("image", heavy))
        .expect(200);
  }

  @Test
  void R2_a_form_of_more_parts_or_longer_headers_than_anybody_needs_is_413() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    IntStream.range(0, 12).forEach(i -> parts.put("other:" + i, new byte[] {'x'}));
    byArtist.postForm("/upload/image", Map.of(), parts).refused(400, "invalid_request");
    parts.put("other:one-more", new byte[] {'x'});
    byArtist.postForm("/upload/image", Map.of(), parts).refused(413, "payload_too_large");
    IntStream.range(0, 20_000).forEach(i -> parts.put("other:more-" + i, new byte[] {'x'}));
    byArtist.postForm("/upload/image", Map.of(), parts).refused(413, "payload_too_large");
    byArtist
        .postForm("/upload/image", Map.of("x".repeat(8 * 1024), "y"), Map.of("image", aJpeg()))
        .refused(413, "payload_too_large");
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Map<String, byte[]> inOrder(Map.Entry<String, byte[]>... parts) {
    Map<String, byte[]> ordered = new LinkedHashMap<>();
    Arrays.stream(parts).forEach(part -> ordered.put(part.getKey(), part.getValue()));
    return ordered;
  }

  private Answer uploaded() {
    return byArtist
        .postForm("/upload/image", Map.of("folder", "profiles"), Map.of("image", aJpeg()))
        .expect(200);
  }
}
