package com.onlyarts.media.application.port;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.media.application.port.VirusScanner.Answer;
import com.onlyarts.media.application.port.VirusScanner.Answer.Looked;
import com.onlyarts.media.domain.ScanResult.Clean;
import com.onlyarts.media.domain.ScanResult.Infected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

/** What every {@link VirusScanner} must do, the fake and the real ones alike. */
public abstract class VirusScannerContract {
  /** What scanners in tests take for a virus; no real one does. */
  public static final String VIRUS = "ONLYARTS-TEST-VIRUS";

  private static final int LARGE = 3 * 1024 * 1024;

  protected abstract VirusScanner scanner();

  @Test
  void R120_nothing_is_found_where_nothing_is() throws IOException {
    assertThat(scan("sea")).isEqualTo(new Looked(new Clean()));
    assertThat(scan("s".repeat(LARGE))).isEqualTo(new Looked(new Clean()));
  }

  @Test
  void R120_a_virus_is_found_wherever_it_is() throws IOException {
    for (String file :
        new String[] {
          VIRUS, "s".repeat(LARGE) + VIRUS, "s".repeat(64 * 1024 - 7) + VIRUS + "s".repeat(LARGE)
        }) {
      assertThat(scan(file))
          .isInstanceOfSatisfying(
              Looked.class, it -> assertThat(it.result()).isInstanceOf(Infected.class));
    }
  }

  @Test
  void a_file_that_cannot_be_read_to_its_end_is_not_clean() {
    assertThatThrownBy(
            () ->
                scanner()
                    .scan(
                        new SequenceInputStream(
                            new ByteArrayInputStream("sea".getBytes(ISO_8859_1)),
                            new BrokenInput())))
        .isInstanceOf(IOException.class);
  }

  private Answer scan(String file) throws IOException {
    return scanner().scan(new ByteArrayInputStream(file.getBytes(ISO_8859_1)));
  }
}
