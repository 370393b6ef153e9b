package com.onlyarts.notifications.domain;

/**
 * What push services know us by (VAPID).
 *
 * @param publicKey an uncompressed P-256 point in URL-safe base64; browsers subscribe with it
 * @param privateKey its private number in URL-safe base64; never shown
 */
public record PushKeyPair(String publicKey, String privateKey) {
  @Override
  public String toString() {
    return publicKey;
  }
}
