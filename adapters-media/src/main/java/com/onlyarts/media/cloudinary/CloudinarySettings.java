package com.onlyarts.media.cloudinary;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach Cloudinary.
 *
 * @param apiBase another address than Cloudinary's own, for tests
 * @param patience how long to wait for an answer
 * @param firstPause how long to wait before the second try; the third waits twice as long
 */
public record CloudinarySettings(
    String cloudName,
    String apiKey,
    String apiSecret,
    Optional<URI> apiBase,
    Duration patience,
    Duration firstPause) {
  private static final URI API = URI.create("https://api.cloudinary.com");

  /** The usual patience. */
  public static CloudinarySettings of(
      String cloudName, String apiKey, String apiSecret, Optional<URI> apiBase) {
    return new CloudinarySettings(
        cloudName, apiKey, apiSecret, apiBase, Duration.ofSeconds(20), Duration.ofMillis(300));
  }

  /**
   * The end of a request, however slowly its answer drips: as long as connecting and one silence
   * may take together.
   */
  public Duration deadline() {
    return patience.multipliedBy(2);
  }

  URI api() {
    return apiBase.orElse(API);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Cloudinary " + cloudName;
  }
}
