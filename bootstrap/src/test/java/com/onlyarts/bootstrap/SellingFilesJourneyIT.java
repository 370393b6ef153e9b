package com.onlyarts.bootstrap;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that artists sell, kept by the local disk. */
class SellingFilesJourneyIT extends SellingFilesJourney {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  @Override
  protected RunningService service() {
    return SERVICE;
  }
}
