package com.onlyarts.identity.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * {@code anAccount().named("rosa").as(Role.ARTIST).create()}: somebody unlike anybody before,
 * unless told otherwise.
 */
public final class AccountFixture {
  public static final String HASH = "hash of correct horse battery";

  /** A device that tells nothing. */
  public static final Device UNKNOWN_DEVICE =
      new Device(Optional.empty(), Optional.empty(), Optional.empty());

  private final PersonId id = PersonId.next();
  private Username username = new Username("p-" + tail());
  private EmailAddress email = new EmailAddress(tail() + "@example.org");
  private Role role = Role.USER;
  private Optional<FullName> fullName = Optional.empty();
  private String hash = HASH;
  private Optional<Instant> suspendedAt = Optional.empty();
  private final Instant createdAt = Instant.parse("2026-03-01T12:00:00Z");

  public static AccountFixture anAccount() {
    return new AccountFixture();
  }

  public AccountFixture named(String username) {
    this.username = new Username(username);
    this.email = new EmailAddress(username + "@example.org");
    return this;
  }

  public AccountFixture reachedAt(String address) {
    this.email = new EmailAddress(address);
    return this;
  }

  public AccountFixture called(String fullName) {
    this.fullName = Optional.of(new FullName(fullName));
    return this;
  }

  public AccountFixture as(Role role) {
    this.role = role;
    return this;
  }

  public AccountFixture hashed(String hash) {
    this.hash = hash;
    return this;
  }

  public AccountFixture suspended() {
    this.suspendedAt = Optional.of(createdAt);
    return this;
  }

  public Account create() {
    return Account.restore(
        id,
        createdAt,
        username,
        email,
        hash,
        role,
        Profile.named(fullName),
        false,
        suspendedAt,
        Optional.empty());
  }

  private String tail() {
    return id.value().toString().substring(24);
  }
}
