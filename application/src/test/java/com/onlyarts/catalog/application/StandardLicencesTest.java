package com.onlyarts.catalog.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.LicenceKind;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardLicencesTest {

  /** Orders refer to a version for ever: other words are a new file, and a new line here. */
  @ParameterizedTest
  @CsvSource({
    "personal, 1, a3fd8d26293a3b9eaa5432396f0a8191e8f94f231ec371a10db7412e7f3ea067",
    "commercial, 1, c771dd4150145b494e62378470dd5732dc6577274d08d7ab94f8dbe7027b5815",
    "extended, 1, f27942e17fa99af3bd18cf1b0a6466b26d9add1087dc32391b92b9407e2f9845",
    "exclusive, 1, 22b3a6175c08f87234897ba5de7624935774c68f5dafcec16402266cce150cc5"
  })
  void R128_a_version_that_was_offered_once_says_the_same_for_ever(
      String kind, int version, String hash) throws Exception {
    String text = StandardLicences.find(LicenceKind.labelled(kind), version).orElseThrow().text();

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash);
  }

  @Test
  void R128_every_licence_has_a_text_but_that_which_artists_write_themselves() {
    assertThat(
            Arrays.stream(LicenceKind.values()).filter(it -> StandardLicences.newest(it).isEmpty()))
        .containsExactly(LicenceKind.CUSTOM);
    assertThat(StandardLicences.find(LicenceKind.PERSONAL, 2)).isEmpty();
  }
}
