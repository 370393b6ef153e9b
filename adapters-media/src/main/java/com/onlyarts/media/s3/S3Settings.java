package com.onlyarts.media.s3;

import com.onlyarts.kernel.resilience.ProviderLimits;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a store that speaks S3.
 *
 * @param endpoint where it is; Amazon's own of the region if empty
 * @param pathStyle whether the bucket stands in the path, and not before the host's name
 * @param patience how long to wait for an answer, all repetitions included
 * @param firstPause how long to wait before the second try; later ones wait twice as long each
 */
public record S3Settings(
    Optional<URI> endpoint,
    String region,
    String bucket,
    String accessKey,
    String secretKey,
    boolean pathStyle,
    Duration patience,
    Duration firstPause) {
  /** Parts come several at once from each sender, and a browser repeats none by itself. */
  static final int PEOPLE = 64;

  private static final int BACKGROUND = 8;
  private static final Duration BEYOND = Duration.ofSeconds(5);

  /** The usual patience. */
  public static S3Settings of(
      Optional<URI> endpoint,
      String region,
      String bucket,
      String accessKey,
      String secretKey,
      boolean pathStyle) {
    return new S3Settings(
        endpoint,
        region,
        bucket,
        accessKey,
        secretKey,
        pathStyle,
        Duration.ofSeconds(20),
        Duration.ofMillis(200));
  }

  /** How much of this node the store may hold up. */
  public ProviderLimits limits() {
    Duration deadline = patience.plus(BEYOND); // should the library not keep to its own
    ProviderLimits usual = ProviderLimits.within(deadline);
    return new ProviderLimits(
        PEOPLE, BACKGROUND, usual.patience(), deadline, usual.slow(), usual.rest());
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return "S3 bucket " + bucket;
  }
}
