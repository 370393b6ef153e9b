package com.onlyarts.identity.domain;

import com.onlyarts.identity.domain.IdentityRejection.AccountSuspended;
import com.onlyarts.identity.domain.IdentityRejection.RoleNotAllowed;
import com.onlyarts.kernel.Rejected;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's account: how they sign in, what they may do, what they say about themselves. It is
 * never removed, only anonymised (R19).
 */
public final class Account {
  /** No password has this hash: nobody signs in to a deleted account. */
  private static final String NO_PASSWORD = "*";

  private final PersonId id;
  private final Instant createdAt;
  private Username username;
  private EmailAddress email;
  private String passwordHash;
  private Role role;
  private Profile profile;
  private boolean verified;
  private Optional<Instant> suspendedAt;
  private Optional<Instant> deletedAt;

  private Account(
      PersonId id,
      Instant createdAt,
      Username username,
      EmailAddress email,
      String passwordHash,
      Role role,
      Profile profile,
      boolean verified,
      Optional<Instant> suspendedAt,
      Optional<Instant> deletedAt) {
    this.id = id;
    this.createdAt = createdAt;
    this.username = username;
    this.email = email;
    this.passwordHash = passwordHash;
    this.role = role;
    this.profile = profile;
    this.verified = verified;
    this.suspendedAt = suspendedAt;
    this.deletedAt = deletedAt;
  }

  /**
   * A person opens an account.
   *
   * @throws Rejected if the role is one nobody takes for themselves (R10), or the name is reserved
   *     (R11)
   */
  public static Account register(
      PersonId id,
      Username username,
      EmailAddress email,
      String passwordHash,
      Role role,
      Optional<FullName> name,
      Instant now) {
    requireRegistrable(username, email, role);
    return new Account(
        id,
        now,
        username,
        email,
        passwordHash,
        role,
        Profile.named(name),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Refuses a role nobody takes for themselves, never a silent downgrade (R10), and reserved names
   * (R11); before the work of hashing is done.
   */
  public static void requireRegistrable(Username username, EmailAddress email, Role role) {
    if (!role.isSelfServe()) {
      throw new Rejected(new RoleNotAllowed());
    }
    username.requireNotReserved();
    email.requireReachable();
  }

  /** The account of an admin, as the settings ask for; may have a reserved name (R10). */
  public static Account ofAdmin(
      PersonId id, Username username, EmailAddress email, String passwordHash, Instant now) {
    return new Account(
        id,
        now,
        username,
        email,
        passwordHash,
        Role.ADMIN,
        Profile.named(Optional.empty()),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** The account as it was kept. */
  public static Account restore(
      PersonId id,
      Instant createdAt,
      Username username,
      EmailAddress email,
      String passwordHash,
      Role role,
      Profile profile,
      boolean verified,
      Optional<Instant> suspendedAt,
      Optional<Instant> deletedAt) {
    return new Account(
        id,
        createdAt,
        username,
        email,
        passwordHash,
        role,
        profile,
        verified,
        suspendedAt,
        deletedAt);
  }

  /** Refuses unless the account may be used. */
  public void requireInGoodStanding() {
    if (suspendedAt.isPresent()) {
      throw new Rejected(new AccountSuspended());
    }
  }

  /** Another password, or the same one hashed with today's parameters (R12). */
  public void rehash(String hash) {
    passwordHash = hash;
  }

  /** The person says something else about themselves; answers whether their name is another now. */
  public boolean retell(Profile told) {
    boolean renamed = !profile.fullName().equals(told.fullName());
    profile = told;
    return renamed;
  }

  /** An admin gives the person another role (R10). */
  public void appoint(Role next) {
    role = next;
  }

  /** An admin gives the badge, which stays (R95); answers whether it is new. */
  public boolean verify() {
    boolean isNew = !verified;
    verified = true;
    return isNew;
  }

  /** An admin closes the account for the time being; answers whether it was open. */
  public boolean suspend(Instant now) {
    boolean wasOpen = suspendedAt.isEmpty();
    suspendedAt = suspendedAt.or(() -> Optional.of(now));
    return wasOpen;
  }

  /** An admin opens the account again; answers whether it was suspended. */
  public boolean reinstate() {
    boolean wasSuspended = suspendedAt.isPresent();
    suspendedAt = Optional.empty();
    return wasSuspended;
  }

  /** The person leaves for good: nothing that names them stays, the row does (R19). */
  public void close(Instant now) {
    username = Username.ofDeleted(id);
    email = EmailAddress.ofDeleted(id);
    passwordHash = NO_PASSWORD;
    profile = Profile.named(Optional.empty());
    deletedAt = Optional.of(now);
  }

  public PersonId id() {
    return id;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Username username() {
    return username;
  }

  public EmailAddress email() {
    return email;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public Role role() {
    return role;
  }

  public Profile profile() {
    return profile;
  }

  /** Whether it carries the admin's badge (R95). */
  public boolean verified() {
    return verified;
  }

  public Optional<Instant> suspendedAt() {
    return suspendedAt;
  }

  public Optional<Instant> deletedAt() {
    return deletedAt;
  }
}
