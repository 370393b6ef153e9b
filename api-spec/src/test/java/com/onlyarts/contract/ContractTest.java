package com.onlyarts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.onlyarts.contract.Operation.Repetition;
import com.onlyarts.contract.api.ArtworksApi;
import com.onlyarts.contract.api.ConsultationsApi;
import com.onlyarts.contract.api.WebhooksApi;
import com.onlyarts.contract.model.CreateArtworkRequestJson;
import com.onlyarts.contract.model.DeleteArtworkResponseJson;
import com.onlyarts.contract.model.FavoriteArtworkResponseJson;
import com.onlyarts.contract.model.FavoriteStateJson;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {
  private final Contract contract = Contract.bundled();

  @Test
  void an_operation_knows_its_method_path_and_success() {
    var operation = contract.operation("createArtwork");

    assertThat(operation.method()).isEqualTo("POST");
    assertThat(operation.path()).isEqualTo("/artworks");
    assertThat(operation.tag()).isEqualTo("Artworks");
    assertThat(operation.success()).isEqualTo(201);
    assertThat(operation.statuses()).contains(201, 400, 401, 403, 422);
    assertThat(operation.addition()).isFalse();
  }

  @Test
  void R6_the_contract_says_what_becomes_of_a_repeated_request() {
    assertThat(contract.operation("createArtwork").repetition()).isEqualTo(Repetition.ANSWERED);
    assertThat(contract.operation("createOrder").repetition())
        .as("asks the payment provider in between")
        .isEqualTo(Repetition.CONTINUED);
    assertThat(contract.operation("registerUser").repetition())
        .as("carries a password")
        .isEqualTo(Repetition.RECOGNISED);
    assertThat(contract.operation("deleteAccount").repetition()).isEqualTo(Repetition.RECOGNISED);
    assertThat(contract.operation("addViewer").repetition())
        .as("anybody may send it")
        .isEqualTo(Repetition.REPEATED);
    assertThat(contract.operation("getArtwork").repetition()).isEqualTo(Repetition.REPEATED);
  }

  @Test
  void only_artists_and_admins_offer_works() {
    var operation = contract.operation("createArtwork");

    assertThat(operation.security()).containsExactly(Set.of("artist"));
    assertThat(operation.roles()).containsExactlyInAnyOrder("artist", "admin");
    assertThat(operation.isOpen()).isFalse();
    assertThat(operation.admits("artist")).isTrue();
    assertThat(operation.admits("user")).isFalse();
  }

  @Test
  void anybody_sees_a_work_and_a_known_caller_sees_more() {
    var operation = contract.operation("getArtwork");

    assertThat(operation.security()).containsExactly(Set.of(), Set.of("bearer"));
    assertThat(operation.isOpen()).isTrue();
    assertThat(operation.admits("user")).isTrue();
  }

  @Test
  void signing_in_asks_for_no_credentials_and_refreshing_for_the_cookie() {
    assertThat(contract.operation("loginUser").isOpen()).isTrue();
    assertThat(contract.operation("refreshToken").security())
        .containsExactly(Set.of("refreshCookie"));
    assertThat(contract.operation("refreshToken").isOpen()).isFalse();
    assertThat(contract.operation("refreshToken").roles()).isEmpty();
  }

  @Test
  void it_knows_its_version() {
    assertThat(contract.version()).matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void an_unknown_operation_is_a_mistake_of_the_caller() {
    assertThatIllegalArgumentException().isThrownBy(() -> contract.operation("paintArtwork"));
  }

  @Test
  void json_and_yaml_are_the_same_document() throws Exception {
    assertThat(new YAMLMapper().readTree(contract.yaml()))
        .isEqualTo(new ObjectMapper().readTree(contract.json()));
  }

  @Test
  void every_generated_method_names_an_operation_of_the_contract() {
    var named =
        Arrays.stream(ArtworksApi.class.getMethods())
            .map(method -> method.getAnnotation(ApiOperation.class).value())
            .toList();

    assertThat(named)
        .hasSize(8)
        .allSatisfy(id -> assertThat(contract.operation(id).tag()).isEqualTo("Artworks"));
  }

  @Test
  void a_webhook_is_taken_as_raw_bytes() throws Exception {
    assertThat(WebhooksApi.class.getMethod("receiveStripeWebhook", String.class, byte[].class))
        .isNotNull();
  }

  @Test
  void a_calendar_is_answered_as_text_and_has_a_name() throws Exception {
    var method = ConsultationsApi.class.getMethod("downloadConsultation", UUID.class);

    assertThat(method.getReturnType()).isEqualTo(String.class);
    assertThat(method.getAnnotation(Produces.class).value()).containsExactly("text/calendar");
    assertThat(contract.operation("downloadConsultation").fileName()).contains("consultation.ics");
    assertThat(contract.operation("getArtwork").fileName()).isEmpty();
  }

  @Test
  void an_answer_starts_with_the_envelope_of_the_contract() throws Exception {
    var answer =
        FavoriteArtworkResponseJson.builder().data(new FavoriteStateJson(true, 57)).build();

    assertThat(json().writeValueAsString(answer))
        .isEqualTo(
            """
        {"success":true,"message":"Artwork added to favorites","data":{"isFavorited":true,"favoritesCount":57}}""");
  }

  @Test
  void an_answer_without_data_says_null() throws Exception {
    assertThat(json().writeValueAsString(DeleteArtworkResponseJson.builder().build()))
        .isEqualTo(
            """
        {"success":true,"message":"Artwork deleted successfully","data":null}""");
  }

  @Test
  void a_request_is_read_into_a_record() throws Exception {
    var request =
        json()
            .readValue(
                """
        {"title":"Tide","imageUrl":"cloudinary-url","price":599.99,"category":"3d","tags":["sea"]}""",
                CreateArtworkRequestJson.class);

    assertThat(request.price()).isEqualTo(new BigDecimal("599.99"));
    assertThat(request.category()).hasToString("3d");
    assertThat(request.tags()).isEqualTo(List.of("sea"));
    assertThat(request.status()).isNull();
  }

  private static ObjectMapper json() {
    return new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
  }
}
