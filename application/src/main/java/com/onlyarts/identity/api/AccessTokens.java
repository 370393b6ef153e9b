package com.onlyarts.identity.api;

/** Tells who is calling from the access token they bring (R13). */
public interface AccessTokens {

  /**
   * The caller, if the token is genuine and not expired, its session still open and its account in
   * good standing; a closed session or a changed role is noticed within 5 seconds.
   *
   * @throws com.onlyarts.kernel.Rejected if not, for whatever reason: the answer does not say which
   */
  Caller authenticate(String accessToken);
}
