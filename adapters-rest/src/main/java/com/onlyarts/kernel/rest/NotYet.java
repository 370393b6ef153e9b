package com.onlyarts.kernel.rest;

import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.Proxy;

/** Stands in for the resource of a bounded module that is yet to come: every operation answers 501 in the envelope. */
public final class NotYet {
  private NotYet() {}

  /** A resource for this tag's interface. */
  public static Object resource(Class<?> api) {
    return Proxy.newProxyInstance(
        api.getClassLoader(),
        new Class<?>[] {api},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              case "toString" -> "not yet: " + api.getSimpleName();
              default -> throw new WebApplicationException(501);
            });
  }
}
