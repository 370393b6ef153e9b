package com.onlyarts.identity.application;

import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.HourlyRate;
import com.onlyarts.identity.domain.Profile;
import com.onlyarts.kernel.WebLinks;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person wants to say about themselves from now on: a member that is empty stays as it is,
 * an empty text clears it (R18).
 */
public record ProfileChange(
    Optional<String> fullName,
    Optional<String> bio,
    Optional<String> profilePicture,
    Optional<String> coverImage,
    Optional<HourlyRate> hourlyRate) {

  Profile appliedTo(Profile before, WebLinks links) {
    return new Profile(
        changed(before.fullName(), fullName, FullName::new),
        changed(before.bio(), bio, Function.identity()),
        changed(
            before.profilePicture(), profilePicture, link -> links.accept("profilePicture", link)),
        changed(before.coverImage(), coverImage, link -> links.accept("coverImage", link)),
        hourlyRate.or(before::hourlyRate));
  }

  private static <T> Optional<T> changed(
      Optional<T> before, Optional<String> said, Function<String, T> accepted) {
    return said.isEmpty() ? before : said.filter(text -> !text.isEmpty()).map(accepted);
  }
}
