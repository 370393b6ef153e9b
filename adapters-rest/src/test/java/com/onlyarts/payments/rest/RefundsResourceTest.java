package com.onlyarts.payments.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentFixture;
import com.onlyarts.payments.domain.PaymentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundsResourceTest {
  private static final PayingFixture PRODUCTION = new PayingFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(
          callers ->
              new RefundsResource(
                  PRODUCTION.granting, PRODUCTION.reviewing, PaymentFixture.USD, callers));

  private final ApiClient admin = SERVICE.api().as(RestService.token(Callers.anAdmin()));
  private final PaymentId payment = PRODUCTION.paid();
  private final String path = "/admin/payments/%s/refunds".formatted(payment.value());

  @Test
  void R37_a_refund_is_made_and_shown_with_what_is_left() {
    Answer made =
        admin.post(path, "{\"amount\":110.00,\"reason\":\"Arrived damaged\"}").expect(201);

    assertThat(made.text("/message")).isEqualTo("Refund created");
    assertThat(made.text("/data/refund/status")).isEqualTo("succeeded");
    Answer shown = admin.get(path).expect(200);
    assertThat(shown.at("/data/refunds/0")).isEqualTo(made.at("/data/refund"));
    assertThat(shown.response().body())
        .contains("\"refundedAmount\":110.00,\"refundableAmount\":440.00");
  }

  @Test
  void R37_what_is_too_much_or_nothing_is_409() {
    admin
        .post(path, "{\"amount\":550.01,\"reason\":\"More\"}")
        .refused(409, "refund_exceeds_captured");
    admin.post(path, "{\"reason\":\"All of it\"}").expect(201);
    admin.post(path, "{\"reason\":\"Again\"}").refused(409, "nothing_to_refund");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":0,\"reason\":\"x\"}",
        "{\"amount\":-1,\"reason\":\"x\"}",
        "{\"amount\":1.001,\"reason\":\"x\"}",
        "{\"amount\":1e400,\"reason\":\"x\"}",
        "{\"amount\":\"5\",\"reason\":\"x\"}",
        "{\"amount\":1}",
        "{\"amount\":1,\"reason\":\"   \"}"
      })
  void R2_what_makes_no_refund_is_400(String body) {
    admin.careless().post(path, body).refused(400, "invalid_request");
  }

  @Test
  void R37_admins_see_which_payments_banks_question() {
    PRODUCTION.disputed(payment, "dp_" + payment.value(), "550.00", DisputeStatus.OPEN);
    PRODUCTION.tell("evt_" + payment.value(), "charge.dispute.created", "dp_" + payment.value());

    Answer page = admin.get("/admin/disputes?status=open&limit=1").expect(200);

    assertThat(page.text("/data/disputes/0/paymentId")).isEqualTo(payment.value().toString());
    assertThat(page.text("/data/disputes/0/reason")).isEqualTo("fraudulent");
    assertThat(page.at("/data/disputes/0/evidenceDueAt").isTextual()).isTrue();
    assertThat(page.at("/data/disputes/0/closedAt").isMissingNode()).isTrue();
    assertThat(admin.get("/admin/disputes?status=lost").expect(200).at("/data/disputes")).isEmpty();
    admin.post(path, "{\"reason\":\"Asked nicely\"}").refused(409, "payment_disputed");
    SERVICE
        .api()
        .as(RestService.token(PRODUCTION.buyer))
        .get("/admin/disputes")
        .refused(403, "forbidden");
    SERVICE.api().get("/admin/disputes").refused(401, "unauthorized");
    admin.careless().get("/admin/disputes?status=asleep").expect(400);
  }

  @Test
  void only_admins_give_money_back_and_only_of_payments_there_are() {
    SERVICE
        .api()
        .as(RestService.token(Callers.anArtist()))
        .post(path, "{\"reason\":\"x\"}")
        .refused(403, "forbidden");
    SERVICE.api().as(RestService.token(PRODUCTION.buyer)).get(path).refused(403, "forbidden");
    admin
        .get("/admin/payments/%s/refunds".formatted(PaymentId.next().value()))
        .refused(404, "payment_not_found");
  }
}
