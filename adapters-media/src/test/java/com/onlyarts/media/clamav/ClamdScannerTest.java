package com.onlyarts.media.clamav;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.media.application.port.VirusScanner;
import com.onlyarts.media.application.port.VirusScanner.Answer;
import com.onlyarts.media.application.port.VirusScannerContract;
import com.onlyarts.media.clamav.LocalClamd.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClamdScannerTest extends VirusScannerContract {
  private static final ServiceUnavailable AWAY = new ServiceUnavailable("virus scanner");

  private final LocalClamd clamd = new LocalClamd();

  @AfterEach
  void close() {
    clamd.close();
  }

  @Override
  protected VirusScanner scanner() {
    return scanner(clamd.address(), ClamdScanner.DEADLINE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"HANGS_UP", "HALF_AN_ANSWER"})
  void R120_a_scanner_that_hangs_up_has_found_nothing_and_is_away(Fault fault) {
    clamd.fail(fault);

    assertRefused(AWAY, () -> scanned("sea"));
  }

  @Test
  void R120_a_silent_scanner_is_not_waited_for_beyond_the_deadline() {
    clamd.fail(Fault.SILENT);

    assertRefused(AWAY, () -> scanner(clamd.address(), Duration.ofMillis(300)).scan(bytes("sea")));
  }

  @Test
  void R120_a_scanner_that_is_not_there_is_away() {
    clamd.close();

    assertRefused(AWAY, () -> scanned("sea"));
    assertRefused(
        AWAY,
        () ->
            scanner(URI.create("unix:/nowhere/clamd.ctl"), ClamdScanner.DEADLINE)
                .scan(bytes("sea")));
  }

  @Test
  void R120_a_file_beyond_its_limits_is_neither_clean_nor_infected() throws IOException {
    clamd.takesAtMost(100_000);
    assertThat(scanned("s".repeat(100_000))).isInstanceOf(Answer.Looked.class);
    assertThat(scanned("s".repeat(8_000_000)))
        .isEqualTo(
            new Answer.Unable("clamd takes no such file: INSTREAM size limit exceeded. ERROR"));

    clamd.fail(Fault.EXCEEDS_MAX);
    assertThat(scanned("sea"))
        .isEqualTo(
            new Answer.Unable(
                "clamd looks at no such file: Heuristics.Limits.Exceeded.MaxFileSize"));
  }

  @Test
  void R120_an_error_of_the_scanner_is_no_answer() {
    clamd.fail(Fault.ERROR);

    assertThatThrownBy(() -> scanned("sea"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Can't allocate memory ERROR");
  }

  private Answer scanned(String file) throws IOException {
    return scanner().scan(bytes(file));
  }

  private static InputStream bytes(String file) {
    return new ByteArrayInputStream(file.getBytes(US_ASCII));
  }

  private static VirusScanner scanner(URI address, Duration deadline) {
    return new ClamdScanner(address, ProviderCalls.within(deadline, "clamd", Clock.systemUTC()));
  }
}
