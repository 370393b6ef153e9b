package com.onlyarts.kernel.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/**
 * Jersey chooses a mapper by the nearest type, and libraries bring nearer ones for JSON and validation that answer text/plain; so there is one of
 * ours for each, all doing the same.
 */
final class FailureMappers {
  private FailureMappers() {}

  static List<Object> of(Failures failures) {
    return List.of(new OfAnything(failures), new OfParsing(failures), new OfMapping(failures), new OfValidation(failures));
  }

  @Priority(1)
  private record OfAnything(Failures failures) implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
      return failures.answer(failure);
    }
  }

  @Priority(1)
  private record OfParsing(Failures failures) implements ExceptionMapper<JsonParseException> {
    @Override
    public Response toResponse(JsonParseException failure) {
      return failures.answer(failure);
    }
  }

  @Priority(1)
  private record OfMapping(Failures failures) implements ExceptionMapper<JsonMappingException> {
    @Override
    public Response toResponse(JsonMappingException failure) {
      return failures.answer(failure);
    }
  }

  @Priority(1)
  private record OfValidation(Failures failures) implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException failure) {
      return failures.answer(failure);
    }
  }
}
