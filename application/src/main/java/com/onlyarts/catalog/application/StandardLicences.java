package com.onlyarts.catalog.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceTerms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The platform's own licences, kept beside this class as {@code <kind>-<version>.txt} (R128). A
 * version that was offered once stays as it is for ever, since orders refer to it; other words are
 * a new file.
 */
final class StandardLicences {
  private static final Map<LicenceKind, Integer> NEWEST = new EnumMap<>(LicenceKind.class);

  static {
    NEWEST.put(LicenceKind.PERSONAL, 1);
    NEWEST.put(LicenceKind.COMMERCIAL, 1);
    NEWEST.put(LicenceKind.EXTENDED, 1);
    NEWEST.put(LicenceKind.EXCLUSIVE, 1);
  }

  private StandardLicences() {}

  /** What is offered now; empty of what artists write themselves. */
  static Optional<LicenceTerms> newest(LicenceKind kind) {
    return Optional.ofNullable(NEWEST.get(kind)).flatMap(version -> find(kind, version));
  }

  /** One version. */
  static Optional<LicenceTerms> find(LicenceKind kind, int version) {
    String name = "licences/%s-%d.txt".formatted(kind.label(), version);
    try (InputStream file = StandardLicences.class.getResourceAsStream(name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new LicenceTerms(version, new String(file.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
