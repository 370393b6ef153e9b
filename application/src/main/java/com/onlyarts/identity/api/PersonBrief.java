package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** A person as others name them in passing; filled from the view {@code identity_profile}. */
public record PersonBrief(
    PersonId id, String username, Optional<String> fullName, Optional<String> profilePicture) {}
