package com.onlyarts.identity.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A person as everybody sees them: no address, no balance, no earnings (R18).
 *
 * @param viewerFollows whether the caller follows them; empty for anonymous callers, and for
 *     oneself (R8)
 */
public record ProfileView(
    PersonBrief person,
    Optional<String> bio,
    Optional<String> coverImage,
    Role role,
    Membership membership,
    Counts counts,
    Optional<Money> hourlyRate,
    Optional<Boolean> viewerFollows,
    Instant createdAt) {

  /**
   * What they have subscribed to.
   *
   * @param tier {@code free}, {@code premium} or {@code pro}
   * @param verified whether they carry the admin's badge (R95)
   */
  public record Membership(String tier, boolean premium, boolean verified) {}

  /** How many there are. */
  public record Counts(int followers, int following, int artworks) {}
}
