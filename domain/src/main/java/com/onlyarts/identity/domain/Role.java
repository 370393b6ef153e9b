package com.onlyarts.identity.domain;

import java.util.Locale;

/** What an account may do at large (R10). */
public enum Role {
  USER,
  ARTIST,
  ADMIN;

  /** Artists and admins publish works; users do not (R20). */
  public boolean mayPublish() {
    return this != USER;
  }

  /** Whether people give this role to themselves when they register; admins are appointed (R10). */
  public boolean isSelfServe() {
    return this != ADMIN;
  }

  /** The role's name in the contract, the database and access tokens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this label. */
  public static Role labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
