package com.onlyarts.bootstrap.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * Pages of any origin may read what is answered, and embed it (CORS): where nothing is anybody's
 * secret, or an address is its own credential. No cookie or token is looked at there.
 *
 * @param answers what every answer says
 * @param preflight what else is said to a browser that asks beforehand
 */
record AnyOrigin(List<Header> answers, List<Header> preflight) {

  /**
   * @param methods which a page may use
   * @param sent which headers it may send
   * @param exposed which headers of an answer it may read
   */
  static AnyOrigin may(String methods, String sent, String exposed) {
    return new AnyOrigin(
        List.of(
            HeaderValues.create("Cross-Origin-Resource-Policy", "cross-origin"),
            HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            HeaderValues.create(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, exposed)),
        List.of(
            HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, methods),
            HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, sent),
            HeaderValues.create(HeaderNames.ACCESS_CONTROL_MAX_AGE, "3600")));
  }

  void admit(ServerResponse response) {
    answers.forEach(response.headers()::set);
  }

  /** Answers a browser that asks beforehand. */
  void invite(ServerResponse response) {
    admit(response);
    preflight.forEach(response.headers()::set);
    response.status(Status.NO_CONTENT_204).send();
  }
}
