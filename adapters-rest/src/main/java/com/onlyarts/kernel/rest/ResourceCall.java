package com.onlyarts.kernel.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The call of a resource that somebody stands around; it throws what the resource throws. */
record ResourceCall(Object resource, Method method, @Nullable Object[] arguments) {

  @Nullable Object invoke() {
    try {
      return method.invoke(resource, arguments);
    } catch (InvocationTargetException thrown) {
      switch (Objects.requireNonNull(thrown.getCause())) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new UndeclaredThrowableException(e);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
