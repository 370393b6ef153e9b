package com.onlyarts.kernel.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.onlyarts.contract.model.FieldErrorJson;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Turns whatever a request throws into the envelope. What nobody foresaw is a 500 whose cause is in
 * the log alone (R2).
 */
final class ProblemMapper {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private final Function<Throwable, Optional<Rejection>> outages;

  /**
   * @param outages tells failures that mean "a dependency is away" from faults
   */
  ProblemMapper(Function<Throwable, Optional<Rejection>> outages) {
    this.outages = outages;
  }

  Response answer(Throwable failure) {
    if (failure instanceof WebApplicationException e && e.getResponse().hasEntity()) {
      return e.getResponse();
    }
    Response answer = problem(failure).response();
    if (failure instanceof BrokenBody) {
      return Response.fromResponse(answer)
          .header("Connection", "close")
          .build(); // what is left of the body would be taken for the next request
    }
    if (failure instanceof WebApplicationException e
        && e.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
      return Response.fromResponse(answer)
          .header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW))
          .build();
    }
    return answer;
  }

  private Problem problem(Throwable failure) {
    return switch (failure) {
      case Rejected rejected -> Problem.of(rejected.rejection());
      case InvalidValue value -> Problem.of(value);
      case ConstraintViolationException e ->
          Problem.invalid(
              e.getConstraintViolations().stream().map(ProblemMapper::violation).toList());
      case ParamException e ->
          Problem.invalid(List.of(new FieldErrorJson(e.getParameterName(), "has the wrong form")));
      case StreamConstraintsException _ ->
          Problem.of(
              400,
              "malformed_json",
              "The JSON is nested too deeply or has a value that is too long");
      case JsonMappingException e when !e.getPath().isEmpty() ->
          Problem.invalid(List.of(new FieldErrorJson(pathOf(e), "has the wrong form")));
      case JacksonException _ ->
          Problem.of(400, "malformed_json", "The body is not the JSON that is expected here");
      case HeaderValueException _ -> Problem.ofHttp(400);
      case BrokenBody e -> brokenOff(e);
      case WebApplicationException e -> Problem.ofHttp(e.getResponse().getStatus());
      case Throwable other ->
          outages.apply(other).map(Problem::of).orElseGet(() -> unforeseen(other));
    };
  }

  private static Problem brokenOff(BrokenBody body) {
    LOG.atLevel(body.isConnectionLost() ? Level.DEBUG : Level.INFO)
        .log("A body broke off: {}", body.getMessage());
    return Problem.of(
        400, Problem.INVALID, "The body ended too early, or is not what its headers say");
  }

  private static Problem unforeseen(Throwable failure) {
    LOG.error("A request failed", failure);
    return Problem.ofHttp(500);
  }

  /** The member as the contract spells it: the path without the method and its argument. */
  private static FieldErrorJson violation(ConstraintViolation<?> violation) {
    String field =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
            .skip(1)
            .map(Path.Node::toString)
            .filter(node -> !node.equals("request"))
            .collect(Collectors.joining("."));
    return new FieldErrorJson(field, violation.getMessage());
  }

  private static String pathOf(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            reference ->
                Objects.requireNonNullElseGet(
                    reference.getFieldName(), () -> String.valueOf(reference.getIndex())))
        .collect(Collectors.joining("."));
  }
}
