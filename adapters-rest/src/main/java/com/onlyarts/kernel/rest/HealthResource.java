package com.onlyarts.kernel.rest;

import com.onlyarts.contract.api.ServiceApi;
import com.onlyarts.contract.model.GetHealthResponseJson;
import com.onlyarts.contract.model.GetLivenessResponseJson;
import com.onlyarts.contract.model.GetReadinessResponseJson;
import com.onlyarts.contract.model.HealthCheckJson;
import com.onlyarts.contract.model.HealthJson;
import com.onlyarts.contract.model.HealthStatusJson;
import com.onlyarts.contract.model.UnhealthyResponseJson;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How the service itself is: 200 when it can serve, even if something should be looked after, and
 * 503 with the reasons when it cannot.
 */
public final class HealthResource implements ServiceApi {
  private final List<Check> checks;
  private final Supplier<Check> phase;

  /**
   * @param phase where this node is between its start and its end: while it starts and while it
   *     stops it answers, and wants to be left alone
   */
  public HealthResource(List<Check> checks, Supplier<Check> phase) {
    this.checks = List.copyOf(checks);
    this.phase = phase;
  }

  /**
   * Something the service stands on.
   *
   * @param name as it is shown
   * @param without what the service is when there is trouble with it
   * @param trouble what is wrong, if anything; asked at each request, must answer within a second
   *     or two
   */
  public record Check(String name, HealthStatusJson without, Supplier<Optional<String>> trouble) {

    /** Without it the service cannot serve. */
    public static Check vital(String name, Supplier<Optional<String>> trouble) {
      return new Check(name, HealthStatusJson.DOWN, trouble);
    }

    /** Somebody should look after it, and the service serves all the same. */
    public static Check advisory(String name, Supplier<Optional<String>> trouble) {
      return new Check(name, HealthStatusJson.DEGRADED, trouble);
    }

    private HealthCheckJson result() {
      Optional<String> found = trouble.get();
      return HealthCheckJson.builder()
          .name(name)
          .status(found.isEmpty() ? HealthStatusJson.UP : without)
          .detail(found.orElse(null))
          .build();
    }
  }

  @Override
  public GetHealthResponseJson getHealth() {
    return GetHealthResponseJson.builder().data(checked(checks)).build();
  }

  @Override
  public GetLivenessResponseJson getLiveness() {
    return GetLivenessResponseJson.builder()
        .data(new HealthJson(HealthStatusJson.UP, List.of()))
        .build();
  }

  @Override
  public GetReadinessResponseJson getReadiness() {
    return GetReadinessResponseJson.builder()
        .data(checked(Stream.concat(Stream.of(phase.get()), checks.stream()).toList()))
        .build();
  }

  private static HealthJson checked(List<Check> checks) {
    List<HealthCheckJson> results = checks.stream().map(Check::result).toList();
    if (results.stream().anyMatch(check -> check.status() == HealthStatusJson.DOWN)) {
      throw new WebApplicationException(unhealthy(new HealthJson(HealthStatusJson.DOWN, results)));
    }
    boolean isWell = results.stream().allMatch(check -> check.status() == HealthStatusJson.UP);
    return new HealthJson(isWell ? HealthStatusJson.UP : HealthStatusJson.DEGRADED, results);
  }

  private static Response unhealthy(HealthJson health) {
    Problem problem = Problem.ofHttp(503);
    UnhealthyResponseJson body =
        UnhealthyResponseJson.builder()
            .success(false)
            .message(problem.message())
            .errors(List.of())
            .code(problem.code())
            .requestId(RequestIds.current())
            .data(health)
            .build();
    return Response.status(503)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.RETRY_AFTER, 5)
        .entity(body)
        .build();
  }
}
