package com.onlyarts.kernel.rest;

import com.onlyarts.contract.model.ErrorCodeJson;
import com.onlyarts.contract.model.FieldErrorJson;
import com.onlyarts.contract.model.ProblemJson;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyReused;
import com.onlyarts.kernel.Rejection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An error as it goes out: the one place where a refusal gets its HTTP status (R1, R2). */
public record Problem(
    int status,
    String code,
    String message,
    List<FieldErrorJson> errors,
    Map<String, Object> details,
    Optional<Duration> retryAfter) {
  static final String INVALID = "invalid_request";
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  public Problem {
    errors = List.copyOf(errors);
    details = Map.copyOf(details);
  }

  /** A problem no member is to blame for. */
  static Problem of(int status, String code, String message) {
    return new Problem(status, code, message, List.of(), Map.of(), Optional.empty());
  }

  /** A request that breaks the bounds of its members. */
  static Problem invalid(List<FieldErrorJson> errors) {
    return new Problem(
        400, INVALID, "The request is not valid", errors, Map.of(), Optional.empty());
  }

  static Problem of(InvalidValue value) {
    return invalid(List.of(new FieldErrorJson(value.field(), value.reason())));
  }

  /** A refusal of the trade. */
  public static Problem of(Rejection rejection) {
    List<FieldErrorJson> errors =
        rejection.field().map(field -> new FieldErrorJson(field, rejection.message())).stream()
            .toList();
    return new Problem(
        statusOf(rejection),
        rejection.code(),
        rejection.message(),
        errors,
        rejection.details(),
        rejection.retryAfter());
  }

  /** What HTTP itself refuses. */
  public static Problem ofHttp(int status) {
    return switch (status) {
      case 400 -> of(400, INVALID, "The request is not valid");
      case 401 -> of(401, "unauthorized", "Please sign in");
      case 403 -> of(403, "forbidden", "You may not do this");
      case 404 -> of(404, "not_found", "There is nothing at this address");
      case 405 -> of(405, "method_not_allowed", "This address does not take this method");
      case 406 ->
          of(
              406,
              "not_acceptable",
              "This call does not answer in a form that the Accept header allows");
      case 413 -> of(413, "payload_too_large", "The body is larger than this call accepts");
      case 415 ->
          of(415, "unsupported_media_type", "This call does not take a body of this Content-Type");
      case 501 -> of(501, "not_implemented", "This is not something the server can do");
      case 503 -> of(503, "service_unavailable", "The service is away; please try again shortly");
      default ->
          status < 500
              ? of(status, INVALID, "The request is not valid")
              : of(500, "internal_error", "Something went wrong on our side");
    };
  }

  private static int statusOf(Rejection rejection) {
    if (rejection instanceof IdempotencyKeyReused) {
      return UNPROCESSABLE;
    }
    return switch (rejection.kind()) {
      case INVALID -> 400;
      case UNPROVEN -> 401;
      case NOT_ALLOWED -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case UNSUPPORTED -> 415;
      case TOO_OFTEN -> TOO_MANY;
      case AWAY -> 503;
    };
  }

  /** The error body, with the name of the request it answers. */
  public ProblemJson body() {
    return ProblemJson.builder()
        .success(false)
        .message(message)
        .errors(errors)
        .code(ErrorCodeJson.fromValue(code))
        .details(details.isEmpty() ? null : details)
        .requestId(RequestIds.current())
        .build();
  }

  Response response() {
    Response.ResponseBuilder response =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body());
    retryAfter.ifPresent(
        wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    if (status == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }
}
