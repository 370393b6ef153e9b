package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept and sent by its label is read back as what it was. */
class LabelsTest {

  @ParameterizedTest
  @MethodSource("labelled")
  void each_value_has_a_label_of_its_own_that_leads_back_to_it(Class<?> type) throws Exception {
    Method label = type.getDeclaredMethod("label");
    Set<Object> labels = new HashSet<>();
    for (Object value : type.getEnumConstants()) {
      Object name = label.invoke(value);
      assertThat(name).asString().matches("[a-z0-9][a-z0-9_-]*");
      assertThat(labels.add(name)).isTrue();
      if (has(type, "labelled")) {
        Object back = type.getDeclaredMethod("labelled", String.class).invoke(null, name);
        assertThat(back instanceof Optional<?> it ? it.orElseThrow() : back).isSameAs(value);
      }
    }
  }

  static Stream<Class<?>> labelled() {
    return Samples.typesThatAre(Enum.class).stream().filter(type -> has(type, "label"));
  }

  private static boolean has(Class<?> type, String method) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(it -> it.getName().equals(method) && !it.isSynthetic());
  }
}
