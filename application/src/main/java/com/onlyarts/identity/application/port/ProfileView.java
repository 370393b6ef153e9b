package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A person as everybody sees them: no address, no balance, no earnings (R18).
 *
 * @param viewerFollows whether the caller follows them; empty for anonymous callers (R8)
 */
public record ProfileView(
    PersonId id,
    String username,
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
    Optional<Boolean> viewerFollows,
    Instant createdAt) {}
