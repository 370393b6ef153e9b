package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.Text;
import java.util.Optional;

/**
 * What a licence says, word by word; a version never changes once it was offered (R128).
 *
 * @param version counted from 1
 * @param text at most 20,000 characters
 */
public record LicenceTerms(int version, String text) {
  public static final int MAX_LENGTH = 20_000;

  public LicenceTerms {
    text = Text.required("text", text, MAX_LENGTH);
  }

  /** The artist's own terms in other words, which are a new version; the same words are none. */
  public static LicenceTerms following(Optional<LicenceTerms> before, String text) {
    LicenceTerms next = new LicenceTerms(before.map(it -> it.version + 1).orElse(1), text);
    return before.filter(it -> it.text.equals(next.text)).orElse(next);
  }
}
