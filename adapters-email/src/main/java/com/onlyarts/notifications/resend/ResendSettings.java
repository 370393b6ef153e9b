package com.onlyarts.notifications.resend;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach Resend.
 *
 * @param apiBase its address, without a slash at the end
 * @param patience how long to wait for an answer
 */
public record ResendSettings(String apiKey, URI apiBase, Duration patience) {
  @Override
  public String toString() {
    return "Resend";
  }
}
