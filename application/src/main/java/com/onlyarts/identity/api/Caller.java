package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;

/**
 * Who is asking, proven by an access token whose session is open and whose account is in good
 * standing (R13).
 */
public record Caller(PersonId person, SessionId session, Role role) {

  public boolean isAdmin() {
    return role == Role.ADMIN;
  }
}
