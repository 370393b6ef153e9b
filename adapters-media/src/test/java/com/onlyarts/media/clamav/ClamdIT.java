package com.onlyarts.media.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.media.application.port.VirusScanner;
import com.onlyarts.media.application.port.VirusScanner.Answer;
import com.onlyarts.media.application.port.VirusScannerContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link ClamdScanner} at the real clamd, by its socket. */
class ClamdIT extends VirusScannerContract {
  private static final int MEGABYTE = 1024 * 1024;
  private static final List<ClamdProcess> STARTED = new ArrayList<>();

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    STARTED.add(new ClamdProcess(ClamdProcess.required(), folder));
  }

  @AfterAll
  static void stop() {
    STARTED.forEach(ClamdProcess::close);
  }

  @Override
  protected VirusScanner scanner() {
    return new ClamdScanner(
        STARTED.getFirst().address(),
        ProviderCalls.within(ClamdScanner.DEADLINE, "clamd", Clock.systemUTC()));
  }

  @Test
  void R120_what_it_only_looks_into_or_does_not_take_is_neither_clean_nor_infected()
      throws IOException {
    assertThat(scanner().scan(new ByteArrayInputStream(new byte[5 * MEGABYTE])))
        .isInstanceOf(Answer.Unable.class);
    assertThat(scanner().scan(new ByteArrayInputStream(new byte[40 * MEGABYTE])))
        .isInstanceOf(Answer.Unable.class);
  }
}
