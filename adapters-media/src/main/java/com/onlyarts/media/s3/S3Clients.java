package com.onlyarts.media.s3;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Clients of the S3 library that do what every store understands: no checksums in trailers, no
 * chunks that are signed one by one, and nothing that stands in files of whoever runs the service.
 */
final class S3Clients {
  private static final int TRIES = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private S3Clients() {}

  /**
   * A client of its own connections.
   *
   * @param connections how many it has at most; who finds none free waits a quarter of the patience
   */
  static S3Client client(S3Settings settings, int connections) {
    Duration brief = settings.patience().dividedBy(4);
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            .serviceConfiguration(it -> it.chunkedEncodingEnabled(false))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .overrideConfiguration(overriding(settings))
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(connections)
                    .connectionTimeout(brief)
                    .connectionAcquisitionTimeout(brief)
                    .socketTimeout(settings.patience().dividedBy(2))
                    .tcpKeepAlive(true));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static ClientOverrideConfiguration overriding(S3Settings settings) {
    BackoffStrategy pauses = BackoffStrategy.exponentialDelay(settings.firstPause(), LONGEST_PAUSE);
    return ClientOverrideConfiguration.builder()
        .apiCallTimeout(settings.patience())
        .defaultProfileFile(ProfileFile.aggregator().build())
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(TRIES)
                .backoffStrategy(pauses)
                .throttlingBackoffStrategy(pauses)
                .build())
        .build();
  }
}
