package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierTest {

  @ParameterizedTest
  @MethodSource("givenOut")
  void R5_each_that_is_given_out_is_another_and_a_UUIDv7(Class<?> type) throws Exception {
    Method next = type.getDeclaredMethod("next");
    Identifier one = (Identifier) next.invoke(null);

    assertThat(one.value().version()).isEqualTo(7);
    assertThat(one).isNotEqualTo(next.invoke(null));
  }

  static Stream<Class<?>> givenOut() {
    return Samples.typesThatAre(Identifier.class).stream()
        .filter(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals("next")));
  }
}
