package com.onlyarts.media.cloudinary;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.media.application.port.DirectUpload;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.application.port.PicturesContract;
import com.onlyarts.media.cloudinary.LocalCloudinary.Fault;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.imaging.ImageIoProcessor;
import com.onlyarts.media.imaging.ReferencePicture;
import com.onlyarts.media.imaging.SeenColours;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CloudinaryPicturesTest extends PicturesContract {
  private static final ServiceUnavailable AWAY = new ServiceUnavailable("picture provider");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final LocalCloudinary cloudinary = new LocalCloudinary();
  private final CloudinaryPictures pictures =
      new CloudinaryPictures(
          new CloudinarySettings(
              LocalCloudinary.CLOUD,
              LocalCloudinary.KEY,
              LocalCloudinary.SECRET,
              Optional.of(cloudinary.address()),
              Duration.ofMillis(700),
              Duration.ofMillis(1)),
          ProviderCalls.within(Duration.ofMinutes(1), "cloudinary", Clock.systemUTC()));
  private final PublicId id = PublicId.next(Folder.ARTWORKS);

  @AfterEach
  void close() {
    cloudinary.close();
  }

  @Override
  protected Pictures pictures() {
    return pictures;
  }

  @Override
  protected boolean isShown(String url) {
    return cloudinary.shows(url);
  }

  @Test
  void the_upload_is_signed_and_asks_for_the_thumbnail_at_once() {
    pictures.store(id, aDeveloped());

    Map<String, String> form = cloudinary.requests().getFirst().form();
    assertThat(form)
        .containsEntry("public_id", id.text())
        .containsEntry(
            "eager",
            "c_limit,cs_srgb,h_400,w_400|c_limit,cs_srgb,h_800,w_800|c_limit,cs_srgb,h_1600,w_1600");
    assertThat(form.get("file")).hasSize(1920);
  }

  @ParameterizedTest
  @MethodSource("com.onlyarts.media.imaging.ReferencePictures#all")
  void R90_what_is_sent_there_is_the_picture_as_its_artist_made_it(ReferencePicture picture) {
    pictures.store(id, new ImageIoProcessor().develop(picture.file(), pictures.boxes()));

    SeenColours.assertWhole(
        picture,
        requireNonNull(cloudinary.requests().getFirst().form().get("file")).getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "ENHANCE_YOUR_CALM",
        "TOO_MANY",
        "INTERNAL",
        "BAD_GATEWAY",
        "DROP_AFTER_COMMIT",
        "NOT_JSON"
      })
  void what_goes_wrong_twice_is_tried_a_third_time_under_the_same_name(Fault fault) {
    cloudinary.next(fault, fault);

    assertThat(isShown(pictures.store(id, aDeveloped()).url())).isTrue();

    assertThat(cloudinary.requests())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(request -> id.text().equals(request.form().get("public_id")));
    assertThat(cloudinary.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"ENHANCE_YOUR_CALM", "TOO_MANY", "INTERNAL", "BAD_GATEWAY", "NOT_JSON"})
  void what_goes_wrong_three_times_is_away(Fault fault) {
    cloudinary.next(fault, fault, fault);

    assertRefused(AWAY, () -> pictures.store(id, aDeveloped()));
  }

  @Test
  void what_is_not_answered_in_time_is_away_and_the_same_picture_when_it_is_sent_again() {
    cloudinary.next(Fault.SLOW_AFTER_COMMIT);

    assertRefused(AWAY, () -> pictures.store(id, aDeveloped()));
    assertThat(cloudinary.requests()).hasSize(1);
    assertThat(isShown(pictures.store(id, aDeveloped()).url())).isTrue();
    assertThat(cloudinary.count()).isEqualTo(1);
  }

  @Test
  void what_fails_again_and_again_is_not_asked_for_a_while() {
    cloudinary.next(Collections.nCopies(10, Fault.INTERNAL).toArray(Fault[]::new));
    for (int i = 0; i < 4; i++) {
      assertRefused(AWAY, () -> pictures.store(id, aDeveloped()));
    }
    int asked = cloudinary.requests().size();

    assertRefused(AWAY, () -> pictures.store(id, aDeveloped()));

    assertThat(cloudinary.requests()).hasSize(asked);
  }

  @Test
  void what_is_refused_for_good_is_not_tried_again() {
    cloudinary.next(Fault.UNAUTHORISED);

    assertRefused(AWAY, () -> pictures.store(id, aDeveloped()));

    assertThat(cloudinary.requests()).hasSize(1);
  }

  @Test
  void an_answer_that_lacks_what_is_documented_is_no_answer() {
    cloudinary.next(Fault.MALFORMED, Fault.MALFORMED);

    assertRefused(AWAY, () -> pictures.store(id, aDeveloped()));
    assertRefused(AWAY, () -> pictures.remove(id));
  }

  @Test
  void a_browser_that_was_invited_sends_the_picture_by_itself()
      throws IOException, InterruptedException {
    DirectUpload upload = pictures.invite(id, Ticket.next(), NOON);
    assertThat(pictures.find(id)).isEmpty();

    HttpResponse<String> answer = sentTo(upload);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(pictures.find(id))
        .hasValueSatisfying(
            picture -> assertThat(picture.dimensions()).isEqualTo(new Dimensions(1920, 1080)));
    assertThat(upload.file()).isEqualTo("file");
    assertThat(upload.fields())
        .as("within the hour Cloudinary allows, 15 minutes are left")
        .containsEntry("timestamp", Long.toString(NOON.minusSeconds(45 * 60).getEpochSecond()))
        .containsEntry("allowed_formats", "jpg,png,webp,gif")
        .containsEntry("overwrite", "false")
        .doesNotContainValue(LocalCloudinary.SECRET);
  }

  @Test
  void an_invitation_that_was_changed_is_refused() throws IOException, InterruptedException {
    DirectUpload upload = pictures.invite(id, Ticket.next(), NOON);
    Map<String, String> fields = new HashMap<>(upload.fields());
    fields.put("allowed_formats", "svg");

    assertThat(sentTo(new DirectUpload(upload.address(), fields, "file", NOON)).statusCode())
        .isEqualTo(401);
  }

  /** A form will do: what matters is the signature. */
  private static HttpResponse<String> sentTo(DirectUpload upload)
      throws IOException, InterruptedException {
    String form =
        upload.fields().entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(upload.address()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form + "&file=x"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
