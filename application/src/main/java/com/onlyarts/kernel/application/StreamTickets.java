package com.onlyarts.kernel.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.KernelRejection.InvalidTicket;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.LiveTickets;
import com.onlyarts.kernel.application.port.LiveTickets.Holder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/**
 * Gives out tickets with which a browser opens a stream: EventSource cannot send an access token in
 * a header, and a token in an address would stand in every log on the way. A ticket is worth one
 * stream, for 30 seconds; we keep nothing but its digest.
 */
public final class StreamTickets {
  public static final Duration LIFETIME = Duration.ofSeconds(30);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final LiveTickets tickets;
  private final Clock clock;

  public StreamTickets(LiveTickets tickets, Clock clock) {
    this.tickets = tickets;
    this.clock = clock;
  }

  /** A ticket nobody can guess. */
  public String issue(Holder holder) {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    tickets.add(digest(ticket), holder, clock.instant().plus(LIFETIME));
    return ticket;
  }

  /**
   * Takes the ticket, and says whose it was; of many who bring the same one at once, one is let in.
   */
  public Holder admit(String ticket) {
    return tickets
        .use(digest(ticket), clock.instant())
        .orElseThrow(() -> new Rejected(new InvalidTicket()));
  }

  /** Forgets tickets nobody used in time. */
  public void sweep() {
    tickets.sweep(clock.instant());
  }

  private static byte[] digest(String ticket) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
