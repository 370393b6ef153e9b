package com.onlyarts.identity.domain;

/** What an account may do at large (R10). */
public enum Role {
  USER,
  ARTIST,
  ADMIN;

  /** Artists and admins publish works; users do not (R20). */
  public boolean mayPublish() {
    return this != USER;
  }
}
