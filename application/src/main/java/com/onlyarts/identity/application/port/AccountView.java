package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * An account as its owner sees it.
 *
 * @param subscriptionTier {@code free}, {@code premium} or {@code pro}
 * @param verified whether it carries the admin's badge (R95)
 * @param balance and {@code totalEarnings}: for the owner's eyes only (R18)
 */
public record AccountView(
    PersonId id,
    String username,
    String email,
    Optional<String> fullName,
    Optional<String> bio,
    Optional<String> profilePicture,
    Optional<String> coverImage,
    Role role,
    String subscriptionTier,
    boolean premium,
    boolean verified,
    int followersCount,
    int followingCount,
    int artworksCount,
    Optional<Money> hourlyRate,
    Money balance,
    Money totalEarnings,
    Instant createdAt) {}
