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
import java.util.function.BooleanSupplier;

/** How the service itself is: 200 when it can serve, 503 with the reasons when it cannot. */
public final class HealthResource implements ServiceApi {
  private final List<Check> checks;

  public HealthResource(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * Something the service stands on.
   *
   * @param name as it is shown
   * @param isUp asked at each request; must answer within a few seconds
   */
  public record Check(String name, BooleanSupplier isUp) {
    private HealthCheckJson result() {
      boolean up = isUp.getAsBoolean();
      return HealthCheckJson.builder().name(name).status(up ? HealthStatusJson.UP : HealthStatusJson.DOWN).detail(up ? null : "does not answer").build();
    }
  }

  @Override
  public GetHealthResponseJson getHealth() {
    return GetHealthResponseJson.builder().data(checked()).build();
  }

  @Override
  public GetLivenessResponseJson getLiveness() {
    return GetLivenessResponseJson.builder().data(new HealthJson(HealthStatusJson.UP, List.of())).build();
  }

  @Override
  public GetReadinessResponseJson getReadiness() {
    return GetReadinessResponseJson.builder().data(checked()).build();
  }

  private HealthJson checked() {
    List<HealthCheckJson> results = checks.stream().map(Check::result).toList();
    if (results.stream().allMatch(check -> check.status() == HealthStatusJson.UP)) {
      return new HealthJson(HealthStatusJson.UP, results);
    }
    throw new WebApplicationException(unhealthy(new HealthJson(HealthStatusJson.DOWN, results)));
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
    return Response.status(503).type(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.RETRY_AFTER, 5).entity(body).build();
  }
}
