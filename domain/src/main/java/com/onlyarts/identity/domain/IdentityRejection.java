package com.onlyarts.identity.domain;

import com.onlyarts.kernel.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Why identity says no. */
public sealed interface IdentityRejection extends Rejection {

  /** The address has an account already (R11). */
  record EmailTaken() implements IdentityRejection, Conflict {
    @Override
    public String message() {
      return "This e-mail address has an account already";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("email");
    }
  }

  /** Somebody goes by this name already (R11). */
  record UsernameTaken() implements IdentityRejection, Conflict {
    @Override
    public String message() {
      return "This username is taken";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("username");
    }
  }

  /** The name is a word of our own addresses, or an office (R11). */
  record UsernameReserved() implements IdentityRejection, Conflict {
    @Override
    public String message() {
      return "This username is reserved";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("username");
    }
  }

  /** The role is not one to be had by asking for it (R10). */
  record RoleNotAllowed() implements IdentityRejection, NotAllowed {
    @Override
    public String message() {
      return "Admins are appointed; register as user or artist";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("role");
    }
  }

  /**
   * Address and password do not belong together; whether the address is known is not told (R15).
   */
  record BadCredentials() implements IdentityRejection, Unproven {
    @Override
    public String message() {
      return "The e-mail address or the password is wrong";
    }
  }

  /** Somebody who is signed in could not prove it is them. */
  record WrongPassword(String member) implements IdentityRejection, Unproven {
    @Override
    public String message() {
      return "The password is wrong";
    }

    @Override
    public Optional<String> field() {
      return Optional.of(member);
    }
  }

  /** An admin has suspended the account. */
  record AccountSuspended() implements IdentityRejection, NotAllowed {
    @Override
    public String message() {
      return "This account is suspended";
    }
  }

  /** The access token is forged, expired, or its session or account is no more (R13). */
  record InvalidToken() implements IdentityRejection, Unproven {
    @Override
    public String message() {
      return "The access token is not valid";
    }
  }

  /** The refresh token is unknown, expired, used before, or missing (R14). */
  record InvalidRefreshToken() implements IdentityRejection, Unproven {
    @Override
    public String message() {
      return "Please sign in again";
    }
  }

  /** The request comes from a page that is none of ours (R14). */
  record OriginNotAllowed() implements IdentityRejection, NotAllowed {
    @Override
    public String message() {
      return "This origin is not allowed";
    }
  }

  /** The link is unknown, used, or older than 30 minutes (R16). */
  record InvalidResetToken() implements IdentityRejection, Invalid {
    @Override
    public String message() {
      return "This link is no longer valid; please ask for a new one";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("token");
    }
  }

  /** The caller has no such open session. */
  record SessionNotFound(SessionId session) implements IdentityRejection, NotFound {
    @Override
    public String message() {
      return "There is no such session";
    }
  }

  /** Admins do not suspend or demote themselves: somebody must be left to undo it. */
  record OwnAccount() implements IdentityRejection, Conflict {
    @Override
    public String message() {
      return "Another admin must do this to your account";
    }
  }

  /**
   * Something of others hangs on the account, so it cannot be closed yet (R19).
   *
   * @param open what it is, by kind, and which things of that kind
   */
  record ObligationsOpen(Map<String, List<UUID>> open) implements IdentityRejection, Conflict {
    @Override
    public String message() {
      return "Your account cannot be closed while something of others hangs on it";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of(
          "open",
          open.entrySet().stream()
              .map(it -> Map.of("kind", it.getKey(), "ids", it.getValue()))
              .toList());
    }
  }

  /** No such person, or one who has left or is suspended. */
  record UserNotFound() implements IdentityRejection, NotFound {
    @Override
    public String message() {
      return "There is no such user";
    }
  }

  /** Nobody follows themselves. */
  record SelfFollow() implements IdentityRejection, Invalid {
    @Override
    public String message() {
      return "You cannot follow yourself";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("userId");
    }
  }

  /** Nobody blocks themselves. */
  record SelfBlock() implements IdentityRejection, Invalid {
    @Override
    public String message() {
      return "You cannot block yourself";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("userId");
    }
  }

  /** One of the two has blocked the other (R81). */
  record Blocked() implements IdentityRejection, NotAllowed {
    @Override
    public String message() {
      return "A block stands between the two of you";
    }
  }

  /**
   * The password is too easy to guess (R12).
   *
   * @param member the member to blame
   */
  record WeakPassword(String member, Reason reason, int minLength) implements IdentityRejection {

    /** What is wrong with it. */
    public enum Reason {
      TOO_SHORT,
      TOO_LONG,
      COMMON,
      OWN_NAME
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return switch (reason) {
        case TOO_SHORT -> "The password must have at least %d characters".formatted(minLength);
        case TOO_LONG ->
            "The password must have at most %d characters".formatted(PasswordPolicy.MAX_LENGTH);
        case COMMON -> "This password is one of those everybody tries first";
        case OWN_NAME -> "The password must be more than your own name or address";
      };
    }

    @Override
    public Optional<String> field() {
      return Optional.of(member);
    }
  }

  /** Signing in has failed too often, for this account or from this network address (R15). */
  record TooManyLogins(Duration delay) implements IdentityRejection, TooOften {
    @Override
    public String message() {
      return "Too many failed attempts; please wait before the next one";
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(delay);
    }
  }
}
