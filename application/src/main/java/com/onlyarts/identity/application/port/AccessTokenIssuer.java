package com.onlyarts.identity.application.port;

import com.onlyarts.identity.api.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes access tokens and tells genuine ones from others (R13). */
public interface AccessTokenIssuer {

  /** A token that says who the caller is, until it ends. */
  String issue(Caller caller, Instant now, Instant end);

  /**
   * What a token says.
   *
   * @throws com.onlyarts.kernel.Rejected if it is not one of ours, or has ended
   */
  Caller read(String token, Instant now);

  /** The public keys others verify our tokens with, each as the members of a JSON Web Key. */
  List<Map<String, String>> publicKeys(Instant now);
}
