package com.onlyarts.identity.rest;

import com.onlyarts.contract.MemberUpdate;
import com.onlyarts.contract.model.UpdateProfileRequestJson;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.HourlyRate;
import com.onlyarts.identity.domain.Profile;
import com.onlyarts.kernel.WebLinks;
import java.util.Currency;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What people want to say about themselves, in the words of identity.
 *
 * @param links which addresses of pictures may be stored (R91)
 * @param currency what hourly rates are in (R4)
 */
public record ProfileRequests(WebLinks links, Currency currency) {

  /**
   * What is said now, with what the request says instead: an absent member leaves things as they
   * are, null and an empty text take one away (R2, R18).
   */
  Profile retold(Profile now, UpdateProfileRequestJson request) {
    return new Profile(
        request
            .fullName()
            .appliedTo(now.fullName(), name -> name.isEmpty() ? null : new FullName(name)),
        text(request.bio(), now.bio(), UnaryOperator.identity()),
        text(
            request.profilePicture(),
            now.profilePicture(),
            link -> links.accept("profilePicture", link)),
        text(request.coverImage(), now.coverImage(), link -> links.accept("coverImage", link)),
        request.hourlyRate().appliedTo(now.hourlyRate(), rate -> HourlyRate.of(rate, currency)));
  }

  private static Optional<String> text(
      MemberUpdate<String> update, Optional<String> now, UnaryOperator<String> accepted) {
    return update.appliedTo(now, text -> acceptedUnlessEmpty(text, accepted));
  }

  private static @Nullable String acceptedUnlessEmpty(String text, UnaryOperator<String> accepted) {
    return text.isEmpty() ? null : accepted.apply(text);
  }
}
