package com.onlyarts.identity.domain;

import com.onlyarts.kernel.Text;
import java.util.Optional;

/**
 * What a person says about themselves: the five members they may change, and no other (R18).
 *
 * @param bio at most 5,000 characters
 * @param profilePicture where it is; checked by {@link com.onlyarts.kernel.WebLinks} (R91)
 * @param coverImage where it is; checked likewise
 */
public record Profile(
    Optional<FullName> fullName,
    Optional<String> bio,
    Optional<String> profilePicture,
    Optional<String> coverImage,
    Optional<HourlyRate> hourlyRate) {
  public static final int MAX_BIO = 5_000;

  public Profile {
    bio = bio.map(text -> Text.required("bio", text, MAX_BIO));
  }

  /** Nothing said but, perhaps, a name. */
  public static Profile named(Optional<FullName> name) {
    return new Profile(
        name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
