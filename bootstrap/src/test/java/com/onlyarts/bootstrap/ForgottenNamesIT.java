package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whoever has left is named nowhere, and what was taken back is to be read nowhere: every column of
 * every table is looked at (R19, R82).
 */
class ForgottenNamesIT {
  /** Columns in which words may stay, and why. */
  private static final Map<String, String> MAY_STAY =
      Map.of(
          "artwork_words.word",
          "words of the search, not whose; catalog.prune-words removes those that no work has",
          "work_items.remark",
          "a file of the folder that stands in for Resend, whose own ids say nothing",
          "live_events.facts",
          "kept for a quarter of an hour as it was said; what takes it back follows",
          "newsletter_subscribers.address",
          "an address is subscribed with or without an account, and ends it by its own link");

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);
  private final Person buyer = ApiUsers.aBuyer(api);

  @Test
  void R19_a_buyer_who_has_left_is_named_nowhere() {
    Person gone = signsUp("Wilhelmina", "user");
    String work = artist.publishes("Tide", "20.00", "digital");
    api.post("/newsletter", "{\"email\":\"wilhelmina@example.com\"}").expect(200);
    gone.api().post("/users/%s/follow".formatted(artist.id())).expect(200);
    gone.api().post("/artworks/%s/favorite".formatted(work)).expect(200);
    gone.api()
        .post("/artworks/%s/comments".formatted(work), "{\"content\":\"Amazing work!\"}")
        .expect(201);
    writes(gone, artist, "Hello");
    commissions(gone, artist);
    books(gone, artist);
    gone.putsInCart(work).expect(201);
    gone.pays(gone.checksOut().expect(201)).expect(200);
    String auction = auctionOf(artist);
    gone.api().post(auction + "/bids", "{\"amount\":150.00}").expect(201);
    artist.hears(gone.username() + " bid");
    buyer.api().post(auction + "/bids", "{\"amount\":400.00}").expect(201);
    artist.hears(gone.username() + " bought Tide");
    artist.hears(gone.username() + " commented on your artwork");
    assertThat(whereStands("Wilhelmina")).isNotEmpty();

    leaves(gone);

    artist.hears("Somebody bought Tide");
    artist.hears("Somebody commented on your artwork");
    Wait.until(
        "likes, follows and messages are gone",
        () -> !inboxOf(artist).matches(".*(liked|following|New message|ilhelmina).*"));
    assertThat(whereStands("Wilhelmina")).isEmpty();
    api.post("/auth/register", registration("wilhelmina", "user", "other@example.com"))
        .refused(409, "username_taken");
  }

  @Test
  void R19_an_artist_who_has_left_is_named_nowhere() {
    Person gone = signsUp("Bartholomew", "artist");
    String work = gone.publishes("Ebb", "20.00", "digital");
    String comment =
        buyer
            .api()
            .post("/artworks/%s/comments".formatted(work), "{\"content\":\"Fine\"}")
            .expect(201)
            .text("/data/comment/id");
    gone.api().post("/comments/%s/like".formatted(comment)).expect(200);
    buyer.api().post("/users/%s/follow".formatted(gone.id())).expect(200);
    writes(gone, buyer, "Thank you");
    commissions(buyer, gone);
    books(buyer, gone);
    String auction = auctionOf(gone);
    buyer.hears("Bartholomew is live");
    gone.api().put(auction + "/status", "{\"status\":\"ended\"}").expect(200);
    gone.hears("was not sold");
    api.get("/artworks?q=bartholomew").expect(200);

    leaves(gone);

    buyer.hears("Somebody is live");
    assertThat(whereStands("Bartholomew")).isEmpty();
  }

  @Test
  void R82_words_that_were_taken_back_are_to_be_read_nowhere() {
    String work = artist.publishes("Flow", "20.00", "digital");
    String comment =
        buyer
            .api()
            .post("/artworks/%s/comments".formatted(work), "{\"content\":\"xylophonic one\"}")
            .expect(201)
            .text("/data/comment/id");
    String message = writes(buyer, artist, "xylophonic two");
    artist.hears("xylophonic two");

    buyer.api().delete("/comments/" + comment).expect(200);
    buyer.api().delete("/messages/" + message).expect(200);

    Wait.until("nothing tells of it", () -> whereStands("xylophonic").isEmpty());
    assertThat(inboxOf(artist)).doesNotContain(comment, "New message from " + buyer.username());
  }

  /** Columns that hold this, in whatever case, once everything that follows is done. */
  private static Set<String> whereStands(String words) {
    Wait.until("nothing waits", () -> waiting() == 0);
    Set<String> places = new TreeSet<>();
    columns().stream()
        .filter(column -> !MAY_STAY.containsKey(column))
        .filter(column -> holds(column, words))
        .forEach(places::add);
    return places;
  }

  private static int waiting() {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT count(*) FROM work_items WHERE outcome IS NULL")
                    .mapTo(int.class)
                    .one());
  }

  private static List<String> columns() {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT c.table_name || '.' || c.column_name
                        FROM information_schema.columns AS c
                        JOIN information_schema.tables AS t USING (table_schema, table_name)
                        WHERE c.table_schema = 'public'
                          AND t.table_type = 'BASE TABLE'
                          AND c.udt_name IN ('text', 'varchar', 'json', 'jsonb', '_text', '_varchar', 'tsvector', 'bpchar', 'name')
                        """)
                    .mapTo(String.class)
                    .list());
  }

  private static boolean holds(String column, String words) {
    String[] names = column.split("\\.");
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT EXISTS (SELECT FROM <table> WHERE CAST(<column> AS text) ILIKE :words)")
                    .define("table", '"' + names[0] + '"')
                    .define("column", '"' + names[1] + '"')
                    .bind("words", "%" + words + "%")
                    .mapTo(boolean.class)
                    .one());
  }

  private Person signsUp(String name, String role) {
    Answer answer =
        api.post("/auth/register", registration(name, role, name + "@example.com")).expect(201);
    String token = answer.text("/data/accessToken");
    return new Person(api.as(token), answer.text("/data/user/id"), name, token);
  }

  private static String registration(String name, String role, String email) {
    return """
    {"username":"%s","email":"%s","password":"%s","fullName":"%s","role":"%s"}
    """
        .formatted(name, email, ApiUsers.PASSWORD, name, role);
  }

  private static void leaves(Person person) {
    person
        .api()
        .post("/users/me/delete", "{\"password\":\"%s\"}".formatted(ApiUsers.PASSWORD))
        .expect(200);
  }

  private static String writes(Person from, Person to, String words) {
    return from.api()
        .post(
            "/conversations",
            "{\"recipientId\":\"%s\",\"message\":\"%s\"}".formatted(to.id(), words))
        .expect(201)
        .text("/data/message/id");
  }

  private static void commissions(Person client, Person artist) {
    client
        .api()
        .post(
            "/commissions",
            "{\"artistId\":\"%s\",\"title\":\"Cat\",\"description\":\"A cat\",\"budget\":200.00}"
                .formatted(artist.id()))
        .expect(201);
  }

  private static void books(Person client, Person artist) {
    String start = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString();
    client
        .api()
        .post(
            "/consultations",
            "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":60}"
                .formatted(artist.id(), start))
        .expect(201);
  }

  private static String auctionOf(Person artist) {
    String path =
        "/livestreams/"
            + artist
                .api()
                .post(
                    "/livestreams",
                    "{\"title\":\"One wave\",\"isAuction\":true,\"startingBid\":100.00}")
                .expect(201)
                .text("/data/livestream/id");
    artist.api().put(path + "/status", "{\"status\":\"live\"}").expect(200);
    return path;
  }

  private static String inboxOf(Person person) {
    JsonNode inbox =
        person.api().get("/notifications?limit=100").expect(200).at("/data/notifications");
    return inbox.toString();
  }
}
