package com.onlyarts.bootstrap.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.ServiceProcess;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.media.application.port.BrokenInput;
import com.onlyarts.media.s3.LocalS3;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest file there is, sent in parts and interrupted, gone on with, bought, downloaded,
 * interrupted and gone on with, equal to the byte; by a service whose heap has 200 MB.
 */
@Tag("large")
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class LargeFileIT {
  private static final int HEAP = 200;
  private static final int PART = 8 * 1024 * 1024;
  private static final long BROKEN_AT = 700_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final GeneratedFile psd = new GeneratedFile(2L * 1024 * 1024 * 1024);
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @AfterEach
  void hangUp() {
    http.close();
  }

  @Test
  void R120_to_R123_two_gibibytes_by_way_of_the_disk() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.startedInHeapOf(HEAP, ServiceProcess.freePort(), folder, Map.of())) {
      sellAndDeliver(service);
    }
  }

  @Test
  void R120_to_R123_two_gibibytes_by_way_of_S3() throws Exception {
    try (LocalS3 store = new LocalS3(Files.createDirectory(folder.resolve("bucket")));
        ServiceProcess service =
            ServiceProcess.startedInHeapOf(
                HEAP, ServiceProcess.freePort(), folder, store.settings())) {
      sellAndDeliver(service);
    }
  }

  private void sellAndDeliver(ServiceProcess service) throws Exception {
    ApiClient api = service.api().within(PATIENCE);
    Person artist = ApiUsers.anArtist(api);
    Stopwatch watch = new Stopwatch();
    String sha256 = hash(psd.open(0, psd.bytes()));
    watch.lap("made and hashed here");

    String file = send(artist);
    watch.lap("sent in parts, one of them broken off");
    assertThat(
            artist
                .api()
                .post("/files/%s/complete".formatted(file))
                .expect(200)
                .text("/data/file/sha256"))
        .isEqualTo(sha256);
    watch.lap("joined and hashed there");

    URI address = buy(artist, file);
    MessageDigest got = digest();
    read(HttpRequest.newBuilder(address).build(), 200, BROKEN_AT, got);
    HttpRequest rest =
        HttpRequest.newBuilder(address)
            .header("Range", "bytes=%d-".formatted(BROKEN_AT))
            .header("If-Range", "\"%s\"".formatted(sha256))
            .build();
    read(rest, 206, psd.bytes() - BROKEN_AT, got);
    assertThat(HexFormat.of().formatHex(got.digest())).isEqualTo(sha256);
    watch.lap("downloaded, broken off at %d".formatted(BROKEN_AT));
    assertThat(service.output()).doesNotContain("OutOfMemory");
  }

  private String send(Person artist) throws IOException, InterruptedException {
    Answer announced =
        artist
            .api()
            .post(
                "/files",
                "{\"name\":\"sea.psd\",\"type\":\"psd\",\"bytes\":%d}".formatted(psd.bytes()))
            .expect(201);
    String id = announced.text("/data/file/id");
    for (JsonNode part : announced.at("/data/parts")) {
      int number = part.get("number").intValue();
      if (number == 100) {
        assertThatThrownBy(() -> put(part, broken(number))).isInstanceOf(IOException.class);
      } else if (number % 5 != 0) {
        assertThat(put(part, bytes(number))).isEqualTo(204);
      }
    }
    for (JsonNode part : artist.api().get("/files/" + id).expect(200).at("/data/parts")) {
      int number = part.get("number").intValue();
      assertThat(part.get("arrived").booleanValue()).isEqualTo(number % 5 != 0);
      if (number % 5 == 0) {
        assertThat(put(part, bytes(number))).isEqualTo(204);
      }
    }
    return id;
  }

  private InputStream bytes(int part) {
    return psd.open((part - 1L) * PART, PART);
  }

  /** Half a part, and no more. */
  private InputStream broken(int part) {
    return new SequenceInputStream(psd.open((part - 1L) * PART, PART / 2), new BrokenInput());
  }

  private int put(JsonNode part, InputStream bytes) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(part.get("address").textValue()))
                .PUT(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> bytes), PART))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private URI buy(Person artist, String file) {
    String work = artist.publishes("Sea", "40.00", "digital");
    artist
        .api()
        .put("/artworks/%s/files".formatted(work), "{\"fileIds\":[\"%s\"]}".formatted(file))
        .expect(200);
    Person buyer = ApiUsers.aBuyer(artist.api());
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    return URI.create(
        buyer
            .api()
            .post(
                "/library/%s/files/%s/download"
                    .formatted(order.text("/data/order/items/0/id"), file))
            .expect(201)
            .text("/data/address"));
  }

  private void read(HttpRequest request, int status, long bytes, MessageDigest into)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(status);
    byte[] buffer = new byte[64 * 1024];
    try (InputStream body = answer.body()) {
      for (long left = bytes; left > 0; ) {
        int read = body.read(buffer, 0, (int) Math.min(buffer.length, left));
        assertThat(read).as("still %d bytes to come", left).isPositive();
        into.update(buffer, 0, read);
        left -= read;
      }
    }
  }

  private static String hash(InputStream bytes) throws IOException {
    MessageDigest digest = digest();
    bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How long each step took, for whoever looks at the log. */
  private static final class Stopwatch {
    private static final System.Logger LOG = System.getLogger(LargeFileIT.class.getName());
    private long since = System.nanoTime();

    void lap(String done) {
      long now = System.nanoTime();
      LOG.log(
          System.Logger.Level.INFO,
          "{0}: {1} s",
          done,
          TimeUnit.NANOSECONDS.toSeconds(now - since));
      since = now;
    }
  }
}
