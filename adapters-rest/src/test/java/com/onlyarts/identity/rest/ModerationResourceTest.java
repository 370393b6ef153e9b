package com.onlyarts.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.IdentityFixture;
import com.onlyarts.identity.application.SignedIn;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModerationResourceTest {
  private static final Password SECRET = new Password("gate keeper of the gallery");
  private static final IdentityFixture PRODUCTION = new IdentityFixture();
  private static final AtomicInteger NAMES = new AtomicInteger();
  @RegisterExtension static final RestService SERVICE = IdentityService.of(PRODUCTION);

  private final SignedIn boss = PRODUCTION.login("boss", SECRET);
  private final SignedIn rosa = PRODUCTION.register("rosa" + NAMES.incrementAndGet());
  private final ApiClient admin = SERVICE.api().as(boss.accessToken());
  private final String path = "/admin/users/" + rosa.account().person().id().value();

  @BeforeAll
  static void an_admin() {
    PRODUCTION.appointing.appointFirst(new EmailAddress("boss@example.org"), SECRET);
  }

  @Test
  void R95_the_badge_is_given_as_documented() {
    Answer answer = admin.send("PUT", path + "/verify", null).expect(200);

    assertThat(answer.text("/message")).isEqualTo("User verified successfully");
    assertThat(answer.at("/data").isNull()).isTrue();
  }

  @Test
  void accounts_are_searched_and_shown_with_what_only_admins_see() {
    String name = rosa.account().person().username();

    Answer found =
        admin.get("/admin/users?q=%s&role=user&suspended=false".formatted(name)).expect(200);

    assertThat(found.text("/data/users/0/email")).isEqualTo(name + "@example.org");
    assertThat(admin.get(path).expect(200).at("/data/user")).isEqualTo(found.at("/data/users/0"));
  }

  @Test
  void R13_who_is_suspended_is_out_until_reinstated() {
    ApiClient herself = SERVICE.api().as(rosa.accessToken());

    Answer suspended = admin.put(path + "/suspension", "{\"reason\":\"spam\"}").expect(200);

    assertThat(suspended.at("/data/user/isSuspended").booleanValue()).isTrue();
    herself.get("/auth/me").refused(401, "invalid_token");
    assertThat(
            admin
                .delete(path + "/suspension")
                .expect(200)
                .at("/data/user/isSuspended")
                .booleanValue())
        .isFalse();
  }

  @Test
  void R10_roles_are_changed_by_admins() {
    assertThat(
            admin.put(path + "/role", "{\"role\":\"artist\"}").expect(200).text("/data/user/role"))
        .isEqualTo("artist");
    String own = "/admin/users/" + boss.account().person().id().value();
    admin.put(own + "/role", "{\"role\":\"user\"}").refused(409, "own_account");
    admin.put(own + "/suspension", "{\"reason\":\"tired\"}").refused(409, "own_account");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/role; {\"role\":\"emperor\"}",
        "/role; {}",
        "/suspension; {}",
        "/suspension; {\"reason\":\"  \"}",
        "/suspension; {\"reason\":5}"
      })
  void R2_what_makes_no_sense_is_400(String call, String body) {
    admin.careless().put(path + call, body).refused(400, "invalid_request");
  }

  @Test
  void nobody_else_gets_in() {
    ApiClient herself = SERVICE.api().as(rosa.accessToken());
    herself.get("/admin/users").refused(403, "forbidden");
    herself.put(path + "/role", "{\"role\":\"admin\"}").refused(403, "forbidden");
    SERVICE.api().get("/admin/users").refused(401, "unauthorized");
    admin.get("/admin/users/" + UUID.randomUUID()).refused(404, "user_not_found");
    admin
        .send("PUT", "/admin/users/%s/verify".formatted(UUID.randomUUID()), null)
        .refused(404, "user_not_found");
  }
}
