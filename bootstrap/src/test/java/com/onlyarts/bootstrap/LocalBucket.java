package com.onlyarts.bootstrap;

import com.onlyarts.media.s3.LocalS3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A store that speaks S3, on this machine, and what tells the service of it. */
final class LocalBucket {
  private LocalBucket() {}

  /** A store with nothing in it; to be closed. */
  static LocalS3 empty() {
    try {
      return new LocalS3(Files.createTempDirectory("bucket"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings with which the service keeps originals there. */
  static Map<String, String> settings(LocalS3 store) {
    return Map.of(
        "ONLYARTS_FILES_S3_ENDPOINT", store.address().toString(),
        "ONLYARTS_FILES_S3_REGION", LocalS3.REGION,
        "ONLYARTS_FILES_S3_BUCKET", LocalS3.BUCKET,
        "ONLYARTS_FILES_S3_ACCESS_KEY", LocalS3.ACCESS_KEY,
        "ONLYARTS_FILES_S3_SECRET_KEY", LocalS3.SECRET_KEY);
  }
}
