package com.onlyarts.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsResourceTest {
  private static final CatalogService CATALOG = new CatalogService();

  @RegisterExtension static final RestService SERVICE = RestService.ofAll(CATALOG::resources);

  private final Caller artist = Callers.anArtist();
  private final Caller critic = Callers.aUser();
  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byArtist = anonymous.as(RestService.token(artist));
  private final ApiClient byCritic = anonymous.as(RestService.token(critic));
  private final ApiClient byStranger = anonymous.as(RestService.token(Callers.aUser()));
  private String work = "";

  @BeforeEach
  void hang() {
    work =
        byArtist
            .post(
                "/artworks",
                "{\"title\":\"Tide\",\"imageUrl\":\"https://img.example/t.jpg\",\"price\":1.00,\"category\":\"digital\"}")
            .expect(201)
            .text("/data/artwork/id");
  }

  @Test
  void R25_a_comment_and_its_reply_are_read_as_a_thread() {
    String root = said(byCritic, "Amazing work!");
    String reply = replied(byArtist, "Thank you!", root);
    String answer = replied(byCritic, "You are welcome", reply);

    Answer list = anonymous.get("/artworks/" + work + "/comments").expect(200);

    assertThat(list.text("/data/comments/0/content")).isEqualTo("Amazing work!");
    assertThat(list.text("/data/comments/0/replies/0/id")).isEqualTo(reply);
    assertThat(list.text("/data/comments/0/replies/1/id")).isEqualTo(answer);
    assertThat(list.at("/data/comments/0/repliesCount").intValue()).isEqualTo(2);
    assertThat(list.at("/data/pagination/total").intValue()).isEqualTo(1);
    assertThat(
            anonymous
                .get("/comments/" + root + "/replies?limit=1")
                .expect(200)
                .at("/data/pagination/hasNext")
                .booleanValue())
        .isTrue();
  }

  @Test
  void R25_a_tombstone_shows_neither_words_nor_author() {
    String root = said(byCritic, "rude words");
    replied(byArtist, "Mind your words", root);

    byCritic.delete("/comments/" + root).expect(200);

    Answer list = anonymous.get("/artworks/" + work + "/comments").expect(200);
    assertThat(list.response().body())
        .doesNotContain("rude words")
        .doesNotContain(critic.person().value().toString());
    assertThat(list.at("/data/comments/0/isDeleted").booleanValue()).isTrue();
  }

  @Test
  void R25_a_comment_is_changed_by_its_author_and_deleted_by_the_artist_too() {
    String comment = said(byCritic, "Amazing work!");

    byArtist
        .put("/comments/" + comment, "{\"content\":\"Dreadful\"}")
        .refused(403, "not_your_comment");
    assertThat(
            byCritic
                .put("/comments/" + comment, "{\"content\":\"Stunning\"}")
                .expect(200)
                .text("/data/comment/content"))
        .isEqualTo("Stunning");
    byStranger.delete("/comments/" + comment).refused(403, "not_your_comment");
    assertThat(byArtist.delete("/comments/" + comment).expect(200).text("/message"))
        .isEqualTo("Comment deleted");
    byCritic.delete("/comments/" + comment).refused(404, "comment_not_found");
  }

  @Test
  void R17_likes_are_idempotent() {
    String comment = said(byCritic, "Amazing work!");

    byStranger.post("/comments/" + comment + "/like").expect(200);
    assertThat(
            byStranger
                .post("/comments/" + comment + "/like")
                .expect(200)
                .at("/data/likesCount")
                .intValue())
        .isEqualTo(1);
    assertThat(
            byStranger
                .get("/artworks/" + work + "/comments")
                .at("/data/comments/0/isLiked")
                .booleanValue())
        .isTrue();
    assertThat(
            byStranger
                .delete("/comments/" + comment + "/like")
                .expect(200)
                .at("/data/likesCount")
                .intValue())
        .isZero();
  }

  @Test
  void R81_a_block_stops_comments() {
    Caller blocked = Callers.aUser();
    CATALOG.blocklist.part(blocked.person(), artist.person());

    anonymous
        .as(RestService.token(blocked))
        .post("/artworks/" + work + "/comments", "{\"content\":\"Hi\"}")
        .refused(403, "blocked");
    CATALOG.blocklist.part(blocked.person(), critic.person());
    String comment = said(byCritic, "Amazing work!");
    anonymous
        .as(RestService.token(blocked))
        .post("/comments/" + comment + "/like")
        .refused(403, "blocked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"content\":\"  \"}",
        "{\"content\":7}",
        "{\"content\":\"x\",\"parentId\":\"nobody\"}",
        "{\"content\":\"a\\u0000\"}"
      })
  void R2_what_says_nothing_is_400(String body) {
    byCritic
        .careless()
        .post("/artworks/" + work + "/comments", body)
        .refused(400, "invalid_request");
  }

  @Test
  void R2_what_is_unknown_is_404() {
    UUID unknown = UUID.randomUUID();
    anonymous.get("/artworks/" + unknown + "/comments").refused(404, "artwork_not_found");
    anonymous.get("/comments/" + unknown + "/replies").refused(404, "comment_not_found");
    byCritic.post("/comments/" + unknown + "/like").refused(404, "comment_not_found");
    byCritic
        .post(
            "/artworks/" + work + "/comments",
            "{\"content\":\"x\",\"parentId\":\"" + unknown + "\"}")
        .refused(404, "comment_not_found");
  }

  private String said(ApiClient client, String words) {
    return client
        .post("/artworks/" + work + "/comments", "{\"content\":\"" + words + "\"}")
        .expect(201)
        .text("/data/comment/id");
  }

  private String replied(ApiClient client, String words, String parent) {
    String body = "{\"content\":\"" + words + "\",\"parentId\":\"" + parent + "\"}";
    return client
        .post("/artworks/" + work + "/comments", body)
        .expect(201)
        .text("/data/comment/id");
  }
}
