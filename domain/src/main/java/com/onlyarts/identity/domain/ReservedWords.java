package com.onlyarts.identity.domain;

import java.util.Set;

/**
 * Names nobody may take: words of our own addresses, and offices somebody could pretend to hold
 * (R11).
 */
final class ReservedWords {
  private static final Set<String> ROUTES =
      Set.of(
          "account",
          "accounts",
          "analytics",
          "api",
          "artist",
          "artists",
          "artwork",
          "artworks",
          "auction",
          "auctions",
          "auth",
          "block",
          "blocks",
          "bids",
          "cart",
          "categories",
          "checkout",
          "comments",
          "commissions",
          "consultations",
          "conversations",
          "dashboard",
          "delete",
          "edit",
          "explore",
          "favorites",
          "featured",
          "feed",
          "follow",
          "followers",
          "following",
          "health",
          "home",
          "jwks.json",
          "livestreams",
          "login",
          "logout",
          "media",
          "messages",
          "metrics",
          "new",
          "notifications",
          "openapi.json",
          "openapi.yaml",
          "orders",
          "password",
          "payments",
          "payouts",
          "profile",
          "profiles",
          "refresh",
          "register",
          "reset",
          "sales",
          "sandbox",
          "search",
          "sessions",
          "settings",
          "shop",
          "signin",
          "signup",
          "static",
          "tags",
          "upload",
          "uploads",
          "user",
          "users",
          "verify",
          "webhooks");
  private static final Set<String> OFFICES =
      Set.of(
          "admin",
          "administrator",
          "anonymous",
          "billing",
          "everyone",
          "help",
          "info",
          "legal",
          "mail",
          "moderator",
          "noreply",
          "no-reply",
          "null",
          "official",
          "onlyarts",
          "postmaster",
          "privacy",
          "root",
          "security",
          "staff",
          "superuser",
          "support",
          "sysadmin",
          "system",
          "team",
          "terms",
          "undefined",
          "webmaster",
          "www",
          "you",
          "me",
          "self");

  private ReservedWords() {}

  /**
   * Whether a name is taken by the service itself.
   *
   * @param word in lower case
   */
  static boolean contains(String word) {
    return ROUTES.contains(word) || OFFICES.contains(word);
  }
}
