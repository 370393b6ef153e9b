package com.onlyarts.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.application.IdentityFixture;
import com.onlyarts.identity.application.SignedIn;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersResourceTest {
  private static final IdentityFixture PRODUCTION = new IdentityFixture();
  private static final AtomicInteger NAMES = new AtomicInteger();
  @RegisterExtension static final RestService SERVICE = IdentityService.of(PRODUCTION);

  private final SignedIn almaSignedIn = PRODUCTION.register("alma" + NAMES.incrementAndGet());
  private final SignedIn bertSignedIn = PRODUCTION.register("bert" + NAMES.incrementAndGet());
  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient alma = anonymous.as(almaSignedIn.accessToken());
  private final ApiClient bert = anonymous.as(bertSignedIn.accessToken());
  private final UUID almaId = almaSignedIn.account().person().id().value();
  private final UUID bertId = bertSignedIn.account().person().id().value();
  private final String bertName = bertSignedIn.account().person().username();

  @Test
  void R17_the_documents_follow_and_unfollow() {
    Answer followed = alma.post("/users/" + bertId + "/follow").expect(200);
    assertThat(followed.text("/message")).isEqualTo("User followed successfully");
    assertThat(followed.at("/data/followersCount").intValue()).isEqualTo(1);
    assertThat(
            alma.post("/users/" + bertId + "/follow")
                .expect(200)
                .at("/data/followersCount")
                .intValue())
        .isEqualTo(1);
    assertThat(
            alma.delete("/users/" + bertId + "/follow")
                .expect(200)
                .at("/data/isFollowing")
                .booleanValue())
        .isFalse();
    assertThat(
            alma.delete("/users/" + bertId + "/follow")
                .expect(200)
                .at("/data/followersCount")
                .intValue())
        .isZero();
  }

  @Test
  void whom_one_cannot_follow() {
    alma.post("/users/" + almaId + "/follow").refused(400, "self_follow");
    alma.post("/users/" + UUID.randomUUID() + "/follow").refused(404, "user_not_found");
    alma.careless().post("/users/not-a-uuid/follow").refused(400, "invalid_request");
    anonymous.post("/users/" + bertId + "/follow").refused(401, "unauthorized");
  }

  @Test
  void R8_isFollowing_is_there_for_known_callers_only() {
    alma.post("/users/" + bertId + "/follow").expect(200);

    assertThat(
            alma.get("/users/" + bertName).expect(200).at("/data/user/isFollowing").booleanValue())
        .isTrue();
    assertThat(
            anonymous
                .get("/users/" + bertName)
                .expect(200)
                .at("/data/user/isFollowing")
                .isMissingNode())
        .isTrue();
    assertThat(
            anonymous
                .get("/users/" + bertId + "/followers")
                .expect(200)
                .at("/data/followers/0/isFollowing")
                .isMissingNode())
        .isTrue();
    assertThat(
            bert.get("/users/" + bertId + "/followers")
                .expect(200)
                .at("/data/followers/0/isFollowing")
                .booleanValue())
        .isFalse();
    assertThat(
            anonymous
                .get("/users/" + almaId + "/following")
                .expect(200)
                .text("/data/following/0/username"))
        .isEqualTo(bertName);
    anonymous.as("bad").get("/users/" + bertName).refused(401, "invalid_token");
  }

  @Test
  void R18_a_public_profile_shows_no_address_and_no_money() {
    assertThat(anonymous.get("/users/" + bertName).expect(200).response().body())
        .doesNotContain("email", "balance", "Earnings");
    anonymous.get("/users/nobody-of-this-name").refused(404, "user_not_found");
  }

  @Test
  void R18_the_documents_profile_update_changes_five_members_and_no_other() {
    Answer updated =
        alma.careless()
            .put(
                "/users/profile",
                """
                {"fullName":"John Doe Jr","bio":"Updated bio","profilePicture":"cloudinary-url","coverImage":"cloudinary-url","hourlyRate":175.00,
                 "role":"admin","balance":1000000,"isVerified":true}
                """)
            .expect(200);

    assertThat(updated.text("/message")).isEqualTo("Profile updated");
    assertThat(updated.text("/data/user/fullName")).isEqualTo("John Doe Jr");
    assertThat(updated.response().body())
        .contains(
            "\"hourlyRate\":175.00",
            "\"role\":\"user\"",
            "\"balance\":0.00",
            "\"isVerified\":false");
    Answer cleared = alma.put("/users/profile", "{\"bio\":\"\"}").expect(200);
    assertThat(cleared.at("/data/user/bio").isNull()).isTrue();
    assertThat(cleared.text("/data/user/fullName")).isEqualTo("John Doe Jr");
  }

  @Test
  void R2_null_takes_away_and_absent_leaves_as_it_is() {
    alma.put(
            "/users/profile",
            "{\"fullName\":\"John\",\"bio\":\"B\",\"profilePicture\":\"cloudinary-url\",\"coverImage\":\"cloudinary-url\",\"hourlyRate\":175.00}")
        .expect(200);
    for (String member : List.of("fullName", "bio", "profilePicture", "coverImage", "hourlyRate")) {
      Answer unchanged = alma.put("/users/profile", "{}").expect(200);
      assertThat(unchanged.at("/data/user/" + member).isNull()).as(member).isFalse();

      Answer cleared = alma.put("/users/profile", "{\"%s\":null}".formatted(member)).expect(200);
      assertThat(cleared.at("/data/user/" + member).isNull()).as(member).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"hourlyRate\":-1}', hourlyRate",
    "'{\"hourlyRate\":1.001}', hourlyRate",
    "'{\"hourlyRate\":\"5\"}', hourlyRate",
    "'{\"hourlyRate\":1e400}', hourlyRate",
    "'{\"profilePicture\":\"javascript:alert(1)\"}', profilePicture",
    "'{\"coverImage\":\"javascript:alert(1)\"}', coverImage",
    "'{\"bio\":\"\u2800 \"}', bio",
    "'{\"bio\":{}}', bio"
  })
  void R2_bad_profiles_name_the_member(String body, String field) {
    assertThat(
            alma.careless()
                .put("/users/profile", body)
                .refused(400, "invalid_request")
                .text("/errors/0/field"))
        .isEqualTo(field);
  }

  @Test
  void people_are_searched_for() {
    assertThat(
            anonymous
                .get("/users/search?q=" + bertName + "&page=1&limit=20")
                .expect(200)
                .text("/data/users/0/username"))
        .isEqualTo(bertName);
    assertThat(anonymous.get("/users/search").expect(200).at("/data/users").size())
        .isGreaterThanOrEqualTo(2);
    anonymous.careless().get("/users/search?page=0").refused(400, "invalid_request");
    anonymous.careless().get("/users/search?limit=101").refused(400, "invalid_request");
  }

  @Test
  void R81_blocking_and_lifting_a_block() {
    bert.post("/users/" + almaId + "/follow").expect(200);
    assertThat(
            alma.post("/users/" + bertId + "/block")
                .expect(200)
                .at("/data/isBlocked")
                .booleanValue())
        .isTrue();

    bert.post("/users/" + almaId + "/follow").refused(403, "blocked");
    assertThat(alma.get("/users/blocks").expect(200).text("/data/users/0/username"))
        .isEqualTo(bertName);
    alma.post("/users/" + almaId + "/block").refused(400, "self_block");
    alma.delete("/users/" + bertId + "/block").expect(200);
    assertThat(alma.get("/users/blocks").expect(200).at("/data/users").size()).isZero();
  }

  @Test
  void R16_passwords_are_changed_and_reset() {
    alma.put(
            "/auth/password",
            "{\"oldPassword\":\"wrong\",\"newPassword\":\"an even better secret\"}")
        .refused(401, "wrong_password");
    alma.put(
            "/auth/password",
            "{\"oldPassword\":\"securepassword123\",\"newPassword\":\"12345678\"}")
        .refused(400, "weak_password");
    alma.put(
            "/auth/password",
            "{\"oldPassword\":\"securepassword123\",\"newPassword\":\"an even better secret\"}")
        .expect(200);

    anonymous.post("/auth/password/forgot", "{\"email\":\"nobody@example.org\"}").expect(200);
    String link =
        PRODUCTION
            .recovering
            .linkFor(almaSignedIn.account().email())
            .orElseThrow()
            .link()
            .toString();
    String reset =
        "{\"token\":\"%s\",\"newPassword\":\"the third and best\"}"
            .formatted(link.substring(link.indexOf('=') + 1));
    anonymous.post("/auth/password/reset", reset).expect(200);
    anonymous.post("/auth/password/reset", reset).refused(400, "invalid_reset_token");
    alma.get("/auth/me").refused(401, "invalid_token");
  }

  @Test
  void sessions_are_listed_and_ended() {
    String other =
        "{\"email\":\"%s\",\"password\":\"securepassword123\"}"
            .formatted(almaSignedIn.account().email());
    anonymous.with("User-Agent", "Second").post("/auth/login", other).expect(200);
    SignedIn elsewhere =
        PRODUCTION.login(almaSignedIn.account().person().username(), IdentityFixture.PASSWORD);

    Answer list = alma.get("/auth/sessions").expect(200);
    assertThat(list.at("/data/sessions").size()).isEqualTo(3);
    assertThat(list.response().body()).contains("\"userAgent\":\"Second\"", "127.0.0.1");
    String ended = PRODUCTION.callerOf(elsewhere).session().value().toString();
    alma.delete("/auth/sessions/" + ended).expect(200);
    alma.delete("/auth/sessions/" + ended).refused(404, "session_not_found");
    assertThat(alma.delete("/auth/sessions").expect(200).at("/data/endedCount").intValue())
        .isEqualTo(1);
  }

  @Test
  void R19_an_account_is_closed_with_its_password() {
    alma.post("/users/me/delete", "{\"password\":\"wrong\"}").refused(401, "wrong_password");
    PRODUCTION.obligations.set(
        PRODUCTION.callerOf(almaSignedIn).person(),
        new Obligation(Obligation.Kind.BALANCE, List.of(new UUID(7, 7))));
    Answer open = alma.post("/users/me/delete", "{\"password\":\"securepassword123\"}");
    open.refused(409, "obligations_open");
    assertThat(open.text("/details/open/0/kind")).isEqualTo("balance");
    assertThat(open.text("/details/open/0/ids/0")).isEqualTo(new UUID(7, 7).toString());
    PRODUCTION.obligations.set(PRODUCTION.callerOf(almaSignedIn).person());
    Answer closed =
        alma.post("/users/me/delete", "{\"password\":\"securepassword123\"}").expect(200);

    assertThat(closed.header("Set-Cookie"))
        .hasValueSatisfying(cookie -> assertThat(cookie).contains("Max-Age=0"));
    alma.get("/auth/me").refused(401, "invalid_token");
    anonymous
        .get("/users/" + almaSignedIn.account().person().username())
        .refused(404, "user_not_found");
  }
}
