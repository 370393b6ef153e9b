package com.onlyarts.media.cloudinary;

import com.cloudinary.Cloudinary;
import com.cloudinary.EagerTransformation;
import com.cloudinary.Transformation;
import com.cloudinary.Uploader;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.media.application.port.DirectUpload;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/**
 * Pictures at Cloudinary. The name is ours, so that storing again after a lost answer stores the
 * same picture; the smaller sizes are made there, at once ({@code eager}).
 */
public final class CloudinaryPictures implements Pictures {
  private static final String EAGER =
      "c_limit,cs_srgb,h_400,w_400|c_limit,cs_srgb,h_800,w_800|c_limit,cs_srgb,h_1600,w_1600";
  private static final String FORMATS = "jpg,png,webp,gif";

  /**
   * Whatever passes through a transformation is turned upright and loses its EXIF there, as it does
   * in our own image processing.
   */
  private static final String CLEANED = "c_limit,h_12000,w_12000";

  /**
   * Cloudinary takes a signature for one hour after its time stamp; ours are stamped back, so that
   * they are good for as long as our tickets.
   */
  private static final Duration STAMPED_BACK = Duration.ofHours(1).minus(Upload.TICKET_LIFE);

  private static final int AT_ONCE = 32;

  private final CloudinarySettings settings;
  private final Cloudinary cloudinary;
  private final Uploader uploader;
  private final CloudinaryRetries calls;

  public CloudinaryPictures(CloudinarySettings settings, ProviderCalls calls) {
    this.settings = settings;
    cloudinary =
        new Cloudinary(
            Map.of(
                "cloud_name", settings.cloudName(),
                "api_key", settings.apiKey(),
                "api_secret", settings.apiSecret(),
                "secure", true,
                "upload_prefix", settings.api().toString()));
    cloudinary.config.properties.put("connectionManager", connections());
    uploader = cloudinary.uploader(); // each call of that makes another HTTP client
    this.calls = new CloudinaryRetries(calls, settings.firstPause());
  }

  /** None: the smaller sizes are made there. */
  @Override
  public List<Integer> boxes() {
    return List.of();
  }

  @Override
  public Picture store(PublicId id, ProcessedImage picture) {
    Map<String, Object> options =
        options(Map.of("public_id", id.text(), "overwrite", true, "invalidate", true));
    return CloudinaryAnswers.picture(
            calls.answerOf(() -> uploader.upload(picture.whole().bytes(), withEager(options))))
        .coloured(picture.colour());
  }

  @Override
  public void remove(PublicId id) {
    CloudinaryAnswers.insistOnGone(
        calls.answerOf(() -> uploader.destroy(id.text(), options(Map.of("invalidate", true)))));
  }

  @Override
  public DirectUpload invite(PublicId id, Ticket ticket, Instant now) {
    Map<String, Object> signed = new HashMap<>();
    signed.put("timestamp", Long.toString(now.minus(STAMPED_BACK).getEpochSecond()));
    signed.put("public_id", id.text());
    signed.put("overwrite", "false");
    signed.put("allowed_formats", FORMATS);
    signed.put("transformation", CLEANED);
    signed.put("eager", EAGER);
    Map<String, String> fields = new HashMap<>();
    fields.put("signature", cloudinary.apiSignRequest(signed, settings.apiSecret()));
    fields.put("api_key", settings.apiKey());
    signed.forEach((name, value) -> fields.put(name, value.toString()));
    return new DirectUpload(
        "%s/v1_1/%s/image/upload".formatted(settings.api(), settings.cloudName()),
        fields,
        "file",
        now.plus(Upload.TICKET_LIFE));
  }

  @Override
  public Optional<Picture> find(PublicId id) {
    return calls
        .found(() -> uploader.explicit(id.text(), withEager(options(Map.of("type", "upload")))))
        .map(CloudinaryAnswers::picture);
  }

  private Map<String, Object> options(Map<String, Object> own) {
    Map<String, Object> options = new HashMap<>(own);
    int patience = (int) settings.patience().toMillis();
    options.put("resource_type", "image");
    options.put("return_error", true);
    options.put("timeout", patience);
    options.put("connect_timeout", patience);
    options.put("connection_request_timeout", patience);
    return options;
  }

  /** By itself the library sends two pictures at a time. */
  private static PoolingHttpClientConnectionManager connections() {
    PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
    connections.setMaxTotal(AT_ONCE);
    connections.setDefaultMaxPerRoute(AT_ONCE);
    return connections;
  }

  private static Map<String, Object> withEager(Map<String, Object> options) {
    options.put(
        "eager",
        Stream.concat(Stream.of(THUMBNAIL), SIZES.stream())
            .map(CloudinaryPictures::fitted)
            .toList());
    return options;
  }

  /** Fits a picture into a square, in sRGB, and never makes it larger than it is. */
  private static Transformation<?> fitted(int box) {
    return new EagerTransformation().crop("limit").height(box).width(box).colorSpace("srgb");
  }
}
