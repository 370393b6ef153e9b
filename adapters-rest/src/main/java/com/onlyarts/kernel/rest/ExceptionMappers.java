package com.onlyarts.kernel.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/**
 * Jersey chooses a mapper by the nearest type, and libraries bring nearer ones for JSON and
 * validation that answer text/plain; so there is one of ours for each, all doing the same.
 */
final class ExceptionMappers {
  private ExceptionMappers() {}

  static List<Object> of(ProblemMapper problemMapper) {
    return List.of(
        new OfAnything(problemMapper),
        new OfParsing(problemMapper),
        new OfMapping(problemMapper),
        new OfValidation(problemMapper));
  }

  @Priority(1)
  private record OfAnything(ProblemMapper problemMapper) implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
      return problemMapper.answer(failure);
    }
  }

  @Priority(1)
  private record OfParsing(ProblemMapper problemMapper)
      implements ExceptionMapper<JsonParseException> {
    @Override
    public Response toResponse(JsonParseException failure) {
      return problemMapper.answer(failure);
    }
  }

  @Priority(1)
  private record OfMapping(ProblemMapper problemMapper)
      implements ExceptionMapper<JsonMappingException> {
    @Override
    public Response toResponse(JsonMappingException failure) {
      return problemMapper.answer(failure);
    }
  }

  @Priority(1)
  private record OfValidation(ProblemMapper problemMapper)
      implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException failure) {
      return problemMapper.answer(failure);
    }
  }
}
