package com.onlyarts.bootstrap;

import com.onlyarts.media.s3.LocalS3;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that artists sell, kept by a store that speaks S3. */
class SellingFilesAtS3JourneyIT extends SellingFilesJourney {
  private static final LocalS3 STORE = LocalS3.empty();

  @RegisterExtension static final RunningService SERVICE = RunningService.with(STORE.settings());

  @Override
  protected RunningService service() {
    return SERVICE;
  }

  @AfterAll
  static void close() {
    STORE.close();
  }
}
