package com.onlyarts.bootstrap.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.rest.ApiJson;
import com.onlyarts.kernel.rest.Problem;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;

/** Refusals of what is served beside JAX-RS, in the same envelope (R1). */
final class ErrorEnvelope {
  private static final ObjectMapper JSON = ApiJson.strict();

  private ErrorEnvelope() {}

  static void refuse(ServerResponse response, int status) {
    try {
      byte[] body = JSON.writeValueAsBytes(Problem.ofHttp(status).body());
      response.status(status);
      response.headers().set(HeaderValues.CONTENT_TYPE_JSON);
      response.send(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
