package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.api.ConsultationsApi;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.lang.reflect.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What holds for every operation whose success is a text file, shown on one: errors stay in the
 * envelope.
 */
class TextAnswersTest {
  private static final UUID KNOWN = UUID.fromString("018d0d5a-2c00-7000-8000-000000000811");
  private static final UUID REFUSED = UUID.fromString("018d0d5a-2c00-7000-8000-000000000812");
  private static final String FILE =
      "BEGIN:VCALENDAR\r\nSUMMARY:Gr\u00fc\u00dfe\r\nEND:VCALENDAR\r\n";

  @RegisterExtension static final RestService SERVICE = RestService.of(_ -> stub());

  private final ApiClient somebody = SERVICE.api().as(RestService.token(Callers.aUser()));
  private final ApiClient calendar = somebody.with("Accept", "text/calendar");

  @Test
  void the_file_comes_as_it_is_with_its_name_and_encoding() {
    Answer answer = calendar.get(path(KNOWN)).expect(200);

    assertThat(answer.response().body()).isEqualTo(FILE);
    assertThat(answer.header("Content-Type")).contains("text/calendar;charset=utf-8");
    assertThat(answer.header("Content-Disposition"))
        .contains("attachment; filename=\"consultation.ics\"");
  }

  @Test
  void whoever_accepts_anything_gets_the_file() {
    assertThat(somebody.with("Accept", "*/*").get(path(KNOWN)).expect(200).response().body())
        .isEqualTo(FILE);
  }

  @Test
  void R2_whoever_accepts_only_json_is_told_in_json() {
    somebody.careless().get(path(KNOWN)).refused(406, "not_acceptable");
  }

  @Test
  void R1_errors_come_in_the_envelope_whatever_is_accepted() {
    calendar.get(path(REFUSED)).refused(400, "invalid_request");
    calendar.careless().get("/consultations/nonsense/calendar.ics").refused(400, "invalid_request");
    SERVICE.api().with("Accept", "text/calendar").get(path(KNOWN)).refused(401, "unauthorized");
  }

  private static String path(UUID consultation) {
    return "/consultations/" + consultation + "/calendar.ics";
  }

  @SuppressWarnings("ReferenceEquality") // a proxy equals itself alone
  private static Object stub() {
    return Proxy.newProxyInstance(
        ConsultationsApi.class.getClassLoader(),
        new Class<?>[] {ConsultationsApi.class},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              case "downloadConsultation" -> file((UUID) arguments[0]);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static String file(UUID consultation) {
    if (consultation.equals(REFUSED)) {
      throw new InvalidValue("consultationId", "is refused");
    }
    return FILE;
  }
}
