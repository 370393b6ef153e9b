package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;

/** People who call, for tests. */
public final class Callers {
  private Callers() {}

  public static Caller aUser() {
    return caller(Role.USER);
  }

  public static Caller anArtist() {
    return caller(Role.ARTIST);
  }

  public static Caller anAdmin() {
    return caller(Role.ADMIN);
  }

  private static Caller caller(Role role) {
    return new Caller(PersonId.next(), SessionId.next(), role);
  }
}
