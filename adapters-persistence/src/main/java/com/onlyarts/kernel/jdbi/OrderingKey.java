package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Event;
import java.lang.reflect.Method;

/**
 * What an event is about, as text: its first component. What is about the same thing stays in
 * order.
 */
final class OrderingKey {
  private static final ClassValue<Method> FIRST =
      new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
          if (!type.isRecord() || type.getRecordComponents().length == 0) {
            throw new IllegalStateException(
                "an event is a record that begins with what it is about: " + type);
          }
          Method first = type.getRecordComponents()[0].getAccessor();
          first.setAccessible(true);
          return first;
        }
      };

  private OrderingKey() {}

  static String of(Event event) {
    try {
      return String.valueOf(FIRST.get(event.getClass()).invoke(event));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
