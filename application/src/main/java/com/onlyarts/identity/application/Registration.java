package com.onlyarts.identity.application;

import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Username;
import java.util.Optional;

/** What somebody says who wants an account. */
public record Registration(
    Username username,
    EmailAddress email,
    Password password,
    Optional<FullName> fullName,
    Role role) {}
