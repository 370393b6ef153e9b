package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.MemberUpdate;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R2: every update of the contract tells null from absent, for every member it has. */
class UpdateRequestsTest {
  private static final String MODELS = "com.onlyarts.contract.model.";
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private final ObjectMapper json = ApiJson.strict();

  /** One member of one update. */
  record Member(Class<?> request, String name, boolean nullable) {
    @Override
    public String toString() {
      return request.getSimpleName() + "." + name;
    }
  }

  static Stream<Member> members() throws IOException {
    JsonNode contract = new ObjectMapper().readTree(Contract.bundled().json());
    return contract.at("/components/schemas").properties().stream()
        .filter(schema -> schema.getValue().path("x-update").asBoolean())
        .flatMap(
            schema ->
                schema.getValue().path("properties").properties().stream()
                    .filter(member -> !isRequired(schema.getValue(), member.getKey()))
                    .map(
                        member ->
                            new Member(
                                model(schema.getKey()),
                                member.getKey(),
                                resolved(contract, member.getValue())
                                    .path("nullable")
                                    .asBoolean())));
  }

  @ParameterizedTest
  @MethodSource("members")
  void null_is_heard_where_a_member_may_be_empty_and_refused_elsewhere(Member member)
      throws Exception {
    Object request = json.readValue("{\"%s\":null}".formatted(member.name()), member.request());

    assertThat(saidOf(member, request)).isEqualTo(new MemberUpdate<>(true, null));
    assertThat(isRefused(member, request)).isEqualTo(!member.nullable());
  }

  @ParameterizedTest
  @MethodSource("members")
  void absent_says_nothing(Member member) throws Exception {
    Object request = json.readValue("{}", member.request());

    assertThat(saidOf(member, request)).isEqualTo(MemberUpdate.absent());
    assertThat(isRefused(member, request)).isFalse();
  }

  @Test
  void every_PUT_whose_members_may_be_absent_is_an_update() throws IOException {
    JsonNode contract = new ObjectMapper().readTree(Contract.bundled().json());
    List<String> forgotten =
        StreamSupport.stream(contract.path("paths").spliterator(), false)
            .map(path -> path.at("/put/requestBody/content/application~1json/schema"))
            .filter(schema -> !schema.isMissingNode())
            .map(schema -> schema.path("$ref").asText())
            .filter(
                reference -> {
                  JsonNode schema = contract.at(reference.substring(1));
                  return schema.path("required").size() < schema.path("properties").size()
                      && !schema.path("x-update").asBoolean();
                })
            .toList();

    assertThat(forgotten).isEmpty();
  }

  /** What else the request must have is another matter. */
  private static boolean isRefused(Member member, Object request) {
    return VALIDATOR.validate(request).stream()
        .anyMatch(violation -> violation.getPropertyPath().toString().equals(member.name()));
  }

  private static boolean isRequired(JsonNode schema, String member) {
    return StreamSupport.stream(schema.path("required").spliterator(), false)
        .anyMatch(name -> name.asText().equals(member));
  }

  private static Object saidOf(Member member, Object request) throws ReflectiveOperationException {
    return member.request().getMethod(member.name()).invoke(request);
  }

  private static JsonNode resolved(JsonNode contract, JsonNode schema) {
    return schema.has("$ref") ? contract.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  private static Class<?> model(String schema) {
    try {
      return Class.forName(MODELS + schema + "Json");
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }
}
