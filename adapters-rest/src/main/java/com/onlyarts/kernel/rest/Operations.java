package com.onlyarts.kernel.rest;

import com.onlyarts.contract.ApiOperation;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the contract's operation behind the method that serves a request. */
final class Operations {
  private final Contract contract;
  private final Map<Method, Optional<Operation>> found = new ConcurrentHashMap<>();

  Operations(Contract contract) {
    this.contract = contract;
  }

  /** The operation; empty for what is served beside the contract, and for requests that matched nothing. */
  Optional<Operation> of(ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    return method == null ? Optional.empty() : found.computeIfAbsent(method, it -> find(resource.getResourceClass(), it));
  }

  private Optional<Operation> find(Class<?> resource, Method method) {
    return Arrays.stream(resource.getInterfaces())
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(declared -> declared.getName().equals(method.getName()) && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()))
        .filter(declared -> declared.isAnnotationPresent(ApiOperation.class))
        .map(declared -> contract.operation(declared.getAnnotation(ApiOperation.class).value()))
        .findFirst();
  }
}
