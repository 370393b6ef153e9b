package com.onlyarts.consultations.domain;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;

/** Where client and artist meet; only they know it, so nobody can guess it (R64). */
public record MeetingLink(String url) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 18;

  /** A room of their own below the given address; 144 random bits. */
  public static MeetingLink below(URI base) {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String room = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    return new MeetingLink(base.toString().replaceAll("/+$", "") + "/" + room);
  }
}
