package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip                             | GZIP
          GZIP ; Q=0.5                     | GZIP
          x-gzip                           | GZIP
          br;q=1.0, gzip;q=0.8             | GZIP
          *                                | GZIP
          identity;q=0, *                  | GZIP
          identity;q=0, gzip;q=0.001       | GZIP
          gzip;q=0                         | PLAIN
          gzip;q=0, *                      | PLAIN
          gzip;q=0.5, identity             | PLAIN
          identity                         | PLAIN
          br, zstd                         | PLAIN
          gzip;q=7                         | PLAIN
          ;;=,,                            | PLAIN
          identity;q=nonsense              | PLAIN
          *;q=0, identity;q=0.1            | PLAIN
          """)
  void the_caller_gets_what_they_like_best(String header, ContentCoding coding) {
    assertThat(ContentCoding.preferred(header)).contains(coding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*;q=0",
        "identity;q=0",
        "identity;q=0, *;q=0",
        "br, *;q=0.000",
        "gzip;q=0, identity;q=0.0"
      })
  void R2_who_takes_nothing_that_there_is_gets_nothing(String header) {
    assertThat(ContentCoding.preferred(header)).isEmpty();
    assertThat(ContentCoding.acceptsPlain(header)).isFalse();
  }

  @Test
  void who_says_nothing_gets_it_plain() {
    assertThat(ContentCoding.preferred(null)).isEqualTo(Optional.of(ContentCoding.PLAIN));
    assertThat(ContentCoding.preferred("")).isEqualTo(Optional.of(ContentCoding.PLAIN));
    assertThat(ContentCoding.acceptsPlain("gzip")).isTrue();
  }
}
