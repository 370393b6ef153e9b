package com.onlyarts.media.s3;

import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.application.port.PrivateFilesContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** {@link S3Files} at a store that we did not write. */
class S3MockIT extends PrivateFilesContract {
  @TempDir private static Path aside;
  private static S3MockProcess s3;
  private static S3Files files;

  @BeforeAll
  static void start() throws IOException {
    s3 = new S3MockProcess(Path.of("target", "s3mock-exec.jar"), "arts");
    S3Settings settings =
        S3Settings.of(Optional.of(s3.address()), "eu-north-1", "arts", "any", "any", true);
    files =
        new S3Files(settings, new ProviderCalls("s3", settings.limits(), Clock.systemUTC()), aside);
  }

  @AfterAll
  static void stop() {
    s3.close();
  }

  @Override
  protected PrivateFiles files() {
    return files;
  }
}
