package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An artist sells a file: in by parts, out by ranges, and to nobody who has not bought it; the same
 * whoever keeps it.
 */
abstract class SellingFilesJourney {
  private static final int PART = 8 * 1024 * 1024;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ApiClient api = service().api();
  private final Person artist = ApiUsers.anArtist(api);
  private final Person mira = ApiUsers.aBuyer(api);
  private final byte[] psd = aPsd();

  /** The service with one store or another. */
  protected abstract RunningService service();

  @AfterEach
  void hangUp() {
    http.close();
  }

  @Test
  void R120_to_R123_a_file_is_sent_in_parts_sold_and_downloaded_byte_for_byte()
      throws IOException, InterruptedException {
    String file = sends(artist, psd);
    String work = artist.publishes("Sea", "40.00", "digital");
    assertThat(api.get("/artworks/" + work).expect(200).at("/data/artwork/delivers")).isEmpty();
    delivers(work, file);
    assertThat(api.get("/artworks/" + work).expect(200).at("/data/artwork/delivers").toString())
        .isEqualTo("[{\"name\":\"sea.psd\",\"type\":\"psd\",\"bytes\":%d}]".formatted(psd.length));

    mira.putsInCart(work).expect(201);
    Answer order = mira.checksOut().expect(201);
    String line = order.text("/data/order/items/0/id");
    mira.api().get("/library/" + line).refused(404, "purchase_not_found");
    mira.pays(order).expect(200);

    assertThat(mira.api().get("/library").expect(200).text("/data/library/0/files/0/sha256"))
        .isEqualTo(hash(psd));
    URI address = asks(mira, line, file);
    HttpResponse<Void> head =
        http.send(
            HttpRequest.newBuilder(address).method("HEAD", BodyPublishers.noBody()).build(),
            BodyHandlers.discarding());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(psd.length));
    assertThat(head.headers().firstValue("ETag")).contains("\"%s\"".formatted(hash(psd)));
    assertThat(head.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(head.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(head.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"sea.psd\"; filename*=UTF-8''sea.psd");

    byte[] got = new byte[psd.length];
    int broken = readsAndBreaksOff(address, got);
    HttpResponse<byte[]> rest =
        reads(
            HttpRequest.newBuilder(asks(mira, line, file))
                .header("Range", "bytes=%d-".formatted(broken))
                .header("If-Range", "\"%s\"".formatted(hash(psd))));
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.headers().firstValue("Content-Range"))
        .contains("bytes %d-%d/%d".formatted(broken, psd.length - 1, psd.length));
    System.arraycopy(rest.body(), 0, got, broken, rest.body().length);
    assertThat(hash(got)).isEqualTo(hash(psd));

    assertThat(
            reads(
                    HttpRequest.newBuilder(address)
                        .header("Range", "bytes=%d-".formatted(psd.length)))
                .statusCode())
        .isEqualTo(416);
    assertThat(
            reads(
                    HttpRequest.newBuilder(address)
                        .header("If-None-Match", "\"%s\"".formatted(hash(psd))))
                .statusCode())
        .isEqualTo(304);
    Wait.until(
        "the artist sees what went out",
        () ->
            artist
                    .api()
                    .get("/orders/sales/%s/downloads".formatted(line))
                    .expect(200)
                    .at("/data/downloads/0/bytesSent")
                    .longValue()
                == psd.length - broken);
  }

  @Test
  void R122_nobody_else_gets_it_by_any_address_and_who_gave_it_back_no_more()
      throws IOException, InterruptedException {
    String file = sends(artist, psd);
    String work = artist.publishes("Sea", "40.00", "digital");
    delivers(work, file);
    String line = bought(mira, work);
    URI address = asks(mira, line, file);
    Person other = ApiUsers.aBuyer(api);
    Person admin = ApiUsers.theAdmin(api);
    String download = "/library/%s/files/%s/download".formatted(line, file);

    other.api().post(download).refused(404, "purchase_not_found");
    api.post(download).refused(401, "unauthorized");
    String plain = address.toString().replaceAll("\\?.*", "");
    for (String wrong :
        new String[] {
          plain,
          plain + "?expires=9999999999&signature=AAAA",
          address.toString().replace(file, other.id()),
          address.toString().replaceAll("expires=\\d+", "expires=9999999999"),
          service().base() + "/media/artworks/" + file
        }) {
      assertThat(reads(HttpRequest.newBuilder(URI.create(wrong))).statusCode()).isBetween(400, 404);
    }
    assertThat(
            http.send(
                    HttpRequest.newBuilder(address).PUT(BodyPublishers.ofString("x")).build(),
                    BodyHandlers.discarding())
                .statusCode())
        .isBetween(400, 405);

    admin.api().post(download).expect(201);
    assertThat(admin.api().get("/admin/audit-log").expect(200).json().toString())
        .contains("ordering.download-file");
    artist.api().post(download).expect(201);

    artist
        .api()
        .post("/orders/sales/%s/refunds".formatted(line), "{\"reason\":\"A slip\"}")
        .expect(200);
    Wait.until(
        "the line is given back",
        () -> mira.api().get("/library/" + line).text("/data/item/status").equals("revoked"));
    mira.api().post(download).refused(403, "download_revoked");
    assertThat(reads(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(403);
  }

  @Test
  void R126_a_buyer_keeps_what_was_bought_and_gets_what_is_new()
      throws IOException, InterruptedException {
    String first = sends(artist, psd);
    String work = artist.publishes("Sea", "40.00", "digital");
    delivers(work, first);
    String line = bought(mira, work);
    String second = sends(artist, psd);
    delivers(work, second);
    artist.api().delete("/artworks/" + work).expect(200);

    assertThat(mira.api().get("/library/" + line).expect(200).at("/data/item/files"))
        .extracting(it -> it.get("id").asText())
        .containsExactly(second, first);
    artist.api().delete("/files/" + first).refused(409, "file_in_use");
    assertThat(reads(HttpRequest.newBuilder(asks(mira, line, first))).body()).isEqualTo(psd);
  }

  @Test
  void R126_what_infringes_somebodys_rights_is_not_downloaded_and_its_buyer_may_open_a_case()
      throws IOException, InterruptedException {
    String file = sends(artist, psd);
    String work = artist.publishes("Sea", "40.00", "digital");
    delivers(work, file);
    String line = bought(mira, work);
    URI address = asks(mira, line, file);
    ApiClient admin = ApiUsers.theAdmin(api).api();
    String takedown = "/admin/artworks/%s/takedown".formatted(work);

    admin.put(takedown, "{\"reason\":\"A copy\",\"infringing\":true}").expect(200);

    assertThat(reads(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(403);
    mira.api()
        .post("/library/%s/files/%s/download".formatted(line, file))
        .refused(403, "download_revoked");
    Wait.until(
        "its buyer is told",
        () -> mira.api().get("/notifications").json().toString().contains("infringes somebody"));
    mira.api()
        .post(
            "/cases",
            "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"not_authentic\",\"text\":\"It is a copy\"}"
                .formatted(line))
        .expect(201);

    admin.delete(takedown).expect(200);
    assertThat(reads(HttpRequest.newBuilder(asks(mira, line, file))).body()).isEqualTo(psd);
  }

  @Test
  void R125_a_picture_is_shown_small_and_marked_and_sold_as_it_was_sent()
      throws IOException, InterruptedException {
    byte[] sent = SentFiles.aPng();
    Answer picture =
        artist
            .api()
            .postForm(
                "/upload/image",
                Map.of("longestEdge", "800", "watermark", "strong", "keepOriginal", "true"),
                Map.of("image", sent))
            .expect(200);
    String file = picture.text("/data/originalFileId");
    String work = artist.publishes("Sea", "40.00", "digital");
    delivers(work, file);

    assertThat(picture.at("/data/width").intValue()).isEqualTo(800);
    mira.api().get("/files/" + file).refused(404, "file_not_found");
    assertThat(reads(HttpRequest.newBuilder(asks(mira, bought(mira, work), file))).body())
        .isEqualTo(sent);
  }

  /** Two parts and a bit, the second of them interrupted. */
  private String sends(Person person, byte[] bytes) throws IOException, InterruptedException {
    Answer announced =
        person
            .api()
            .post(
                "/files",
                "{\"name\":\"sea.psd\",\"type\":\"psd\",\"bytes\":%d}".formatted(bytes.length))
            .expect(201);
    String id = announced.text("/data/file/id");
    assertThat(puts(announced.text("/data/parts/2/address"), part(bytes, 3))).isEqualTo(204);
    assertThat(puts(announced.text("/data/parts/0/address"), part(bytes, 1))).isEqualTo(204);
    assertThat(puts(announced.text("/data/parts/1/address"), Arrays.copyOf(bytes, 100)))
        .isEqualTo(400);
    person.api().post("/files/%s/complete".formatted(id)).refused(409, "file_incomplete");

    Answer half = person.api().get("/files/" + id).expect(200);
    assertThat(half.at("/data/parts/0/arrived").booleanValue()).isTrue();
    assertThat(half.at("/data/parts/1/arrived").booleanValue()).isFalse();
    assertThat(puts(half.text("/data/parts/1/address"), part(bytes, 2))).isEqualTo(204);
    assertThat(
            person
                .api()
                .post("/files/%s/complete".formatted(id))
                .expect(200)
                .text("/data/file/sha256"))
        .isEqualTo(hash(bytes));
    return id;
  }

  private static byte[] part(byte[] bytes, int number) {
    return Arrays.copyOfRange(bytes, (number - 1) * PART, Math.min(bytes.length, number * PART));
  }

  private int puts(String address, byte[] bytes) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(here(address)).PUT(BodyPublishers.ofByteArray(bytes)).build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private void delivers(String work, String file) {
    artist
        .api()
        .put("/artworks/%s/files".formatted(work), "{\"fileIds\":[\"%s\"]}".formatted(file))
        .expect(200);
  }

  private String bought(Person buyer, String work) {
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    return order.text("/data/order/items/0/id");
  }

  private URI asks(Person person, String line, String file) {
    return here(
        person
            .api()
            .post("/library/%s/files/%s/download".formatted(line, file))
            .expect(201)
            .text("/data/address"));
  }

  /** The same address at the port of this test. */
  private URI here(String address) {
    URI given = URI.create(address);
    return URI.create(
        "%s%s?%s".formatted(service().base(), given.getRawPath(), given.getRawQuery()));
  }

  private int readsAndBreaksOff(URI address, byte[] got) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (InputStream body = answer.body()) {
      return body.readNBytes(got, 0, PART + 1_000);
    }
  }

  private HttpResponse<byte[]> reads(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static byte[] aPsd() {
    byte[] bytes = new byte[2 * PART + 123_456];
    new Random(7).nextBytes(bytes);
    System.arraycopy(new byte[] {'8', 'B', 'P', 'S', 0, 1}, 0, bytes, 0, 6);
    return bytes;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
