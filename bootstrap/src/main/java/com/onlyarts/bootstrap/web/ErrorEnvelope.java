package com.onlyarts.bootstrap.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.rest.ApiJson;
import com.onlyarts.kernel.rest.Problem;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;

/** Refusals of what is served beside JAX-RS, in the same envelope (R1). */
final class ErrorEnvelope {
  private static final ObjectMapper JSON = ApiJson.strict();

  private ErrorEnvelope() {}

  static void refuse(ServerResponse response, int status) {
    refuse(response, Problem.ofHttp(status));
  }

  static void refuse(ServerResponse response, Rejection rejection) {
    refuse(response, Problem.of(rejection));
  }

  private static void refuse(ServerResponse response, Problem problem) {
    try {
      byte[] body = JSON.writeValueAsBytes(problem.body());
      response.status(problem.status());
      response.headers().set(HeaderValues.CONTENT_TYPE_JSON);
      response.send(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
