package com.onlyarts.notifications.rest;

import static com.onlyarts.notifications.domain.PushFixture.PUBLIC_KEY;
import static com.onlyarts.notifications.domain.PushFixture.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.model.ErrorCodeJson;
import com.onlyarts.contract.model.NotificationTypeJson;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.notifications.application.NotificationsFixture;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.NotificationsRejection;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PushResourceTest {
  private static final NotificationsFixture PRODUCTION = new NotificationsFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(callers -> new PushResource(PRODUCTION.browsers, callers));

  private final ApiClient api =
      SERVICE.api().as(RestService.token(NotificationsFixture.caller(PRODUCTION.called("ada"))));

  @Test
  void a_browser_is_registered_as_its_own_script_describes_it_listed_and_removed() {
    Answer registered =
        api.post("/push/subscriptions", browser("https://push.example.com/1", PUBLIC_KEY))
            .expect(201);
    assertThat(registered.text("/message")).isEqualTo("Browser registered");
    String id = registered.text("/data/subscription/id");
    assertThat(
            api.post("/push/subscriptions", browser("https://push.example.com/1", PUBLIC_KEY))
                .expect(201)
                .text("/data/subscription/id"))
        .isEqualTo(id);
    assertThat(api.get("/push/subscriptions").expect(200).at("/data/subscriptions")).hasSize(1);

    api.delete("/push/subscriptions/" + id).expect(200);
    api.delete("/push/subscriptions/" + id).refused(404, "push_subscription_not_found");
    api.delete("/push/subscriptions/" + PushSubscriptionId.next().value())
        .refused(404, "push_subscription_not_found");
  }

  @Test
  void R2_what_is_no_browser_is_400_and_says_why() {
    Answer local =
        api.post("/push/subscriptions", browser("https://192.168.0.1/x", PUBLIC_KEY))
            .refused(400, "invalid_request");
    assertThat(local.text("/errors/0/field")).isEqualTo("endpoint");
    Answer key =
        api.post("/push/subscriptions", browser("https://push.example.com/2", "AAAA"))
            .refused(400, "invalid_request");
    assertThat(key.text("/errors/0/field")).isEqualTo("keys.p256dh");
    SERVICE.api().get("/push/subscriptions").refused(401, "unauthorized");
  }

  @Test
  void anybody_may_have_the_public_key() {
    assertThat(SERVICE.api().get("/push/key").expect(200).text("/data/publicKey"))
        .isEqualTo(PUBLIC_KEY);
  }

  @Test
  void R1_types_and_refusals_are_the_contracts() {
    assertThat(Arrays.stream(NotificationTypeJson.values()).map(Object::toString))
        .containsExactlyElementsOf(
            Arrays.stream(NotificationType.values()).map(NotificationType::label).toList());
    assertThat(
            Arrays.stream(NotificationsRejection.class.getPermittedSubclasses())
                .map(Rejection::codeOf))
        .isSubsetOf(Arrays.stream(ErrorCodeJson.values()).map(Object::toString).toList());
  }

  private static String browser(String endpoint, String key) {
    return "{\"endpoint\":\"%s\",\"expirationTime\":null,\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
        .formatted(endpoint, key, SECRET);
  }
}
