package com.onlyarts.kernel.rest;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import com.onlyarts.contract.ApiOperation;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.PathSegment;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.model.Invocable;

/**
 * Finds the contract's operation behind the method that serves a request, or behind its address
 * while nothing has been matched.
 */
final class Operations {
  private static final String REACHED = Operations.class.getName();

  private final Contract contract;
  private final Map<Method, Optional<Operation>> found = new ConcurrentHashMap<>();
  private final Map<Integer, List<Route>> routesByLength;

  Operations(Contract contract) {
    this.contract = contract;
    this.routesByLength =
        contract.operations().stream()
            .map(Route::to)
            .sorted(comparingInt(Route::literals).reversed())
            .collect(groupingBy(route -> route.segments().size()));
  }

  /**
   * The operation; empty for what is served beside the contract, and for requests that matched
   * nothing. Asked of what Jersey injects, each look costs a proxy.
   */
  Optional<Operation> of(ContainerRequestContext request) {
    ResourceInfo resource = (ResourceInfo) request.getUriInfo(); // Jersey's is both
    Method method = resource.getResourceMethod();
    return method == null
        ? Optional.empty()
        : found.computeIfAbsent(method, it -> find(resource.getResourceClass(), it));
  }

  /**
   * The operation that a method of a resource serves; empty for what is served beside the contract.
   */
  Optional<Operation> of(Invocable method) {
    return Optional.ofNullable(method.getDefinitionMethod().getAnnotation(ApiOperation.class))
        .map(declared -> contract.operation(declared.value()));
  }

  /**
   * The operation that this request will reach, told by its method and its address before anything
   * is matched; empty if it will reach none. Looked up once a request, for all who ask.
   */
  @SuppressWarnings("unchecked") // nobody else writes this property
  Optional<Operation> at(ContainerRequestContext request) {
    Optional<Operation> known = (Optional<Operation>) request.getProperty(REACHED);
    if (known == null) {
      known = reached(request);
      request.setProperty(REACHED, known);
    }
    return known;
  }

  private Optional<Operation> reached(ContainerRequestContext request) {
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    List<String> path = new ArrayList<>();
    for (PathSegment segment : request.getUriInfo().getPathSegments()) {
      if (!segment.getPath().isEmpty()) {
        path.add(segment.getPath());
      }
    }
    for (Route route : routesByLength.getOrDefault(path.size(), List.of())) {
      if (route.operation.method().equals(method) && route.leads(path)) {
        return route.found;
      }
    }
    return Optional.empty();
  }

  private Optional<Operation> find(Class<?> resource, Method method) {
    return Arrays.stream(resource.getInterfaces())
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(
            declared ->
                declared.getName().equals(method.getName())
                    && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()))
        .filter(declared -> declared.isAnnotationPresent(ApiOperation.class))
        .map(declared -> contract.operation(declared.getAnnotation(ApiOperation.class).value()))
        .findFirst();
  }

  /** Where an operation is; among those that fit a path, the first of the list is meant. */
  private record Route(Operation operation, Optional<Operation> found, List<String> segments) {

    static Route to(Operation operation) {
      return new Route(
          operation,
          Optional.of(operation),
          Arrays.stream(operation.path().split("/"))
              .filter(segment -> !segment.isEmpty())
              .toList());
    }

    boolean leads(List<String> path) {
      for (int i = 0; i < path.size(); i++) {
        if (!isVariable(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
          return false;
        }
      }
      return true;
    }

    /** JAX-RS prefers the template with more literal characters. */
    int literals() {
      return segments.stream()
          .filter(segment -> !isVariable(segment))
          .mapToInt(String::length)
          .sum();
    }

    private static boolean isVariable(String segment) {
      return segment.startsWith("{");
    }
  }
}
