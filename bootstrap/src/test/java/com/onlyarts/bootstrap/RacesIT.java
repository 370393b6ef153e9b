package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens when many people do the same thing at the same moment, over HTTP. */
class RacesIT {
  private static final int CROWD = 20;
  private static final int TIMES = 10;

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  @Test
  void R32_twenty_buyers_race_for_the_last_copy_and_one_of_them_gets_it() {
    String painting = anArtist().publishes("The Only One", "500.00", "painting");
    List<Person> buyers = aCrowd();
    Concurrently.act(CROWD, i -> buyers.get(i).putsInCart(painting).expect(201));

    List<Answer> answers = Concurrently.act(CROWD, i -> buyers.get(i).checksOut());

    List<Answer> sold = answers.stream().filter(answer -> answer.status() == 201).toList();
    assertThat(sold).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(
            late -> {
              late.expect(409);
              assertThat(late.at("/success").booleanValue()).isFalse();
              assertThat(late.text("/code"))
                  .isIn("artwork_sold", "not_enough_copies", "cart_item_unavailable");
            });
    assertThat(count("SELECT count(*) FROM order_items WHERE artwork_id = ?", painting))
        .isEqualTo(1);
    assertThat(
            count(
                "SELECT count(*) FROM payments JOIN order_items ON order_id = subject_id WHERE artwork_id = ?",
                painting))
        .isEqualTo(1);
    assertThat(copies(painting)).isEqualTo(Map.of("held", 1, "sold", 0));

    buyers.get(answers.indexOf(sold.getFirst())).pays(sold.getFirst()).expect(200);

    assertThat(copies(painting)).isEqualTo(Map.of("held", 0, "sold", 1));
    assertThat(SERVICE.api().get("/artworks/" + painting).text("/data/artwork/status"))
        .isEqualTo("sold");
  }

  @Test
  void R6_a_checkout_sent_ten_times_at_once_under_one_key_is_one_order() {
    String work = anArtist().publishes("Undertow", "120.00", "digital");
    Person buyer = aBuyer();
    buyer.putsInCart(work).expect(201);
    String key = UUID.randomUUID().toString();

    List<Answer> answers = Concurrently.act(TIMES, _ -> buyer.checksOut(key));

    List<String> orders =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .map(answer -> answer.text("/data/order/id"))
            .distinct()
            .toList();
    assertThat(orders).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(early -> early.refused(409, "idempotency_key_in_use"));
    assertThat(count("SELECT count(*) FROM orders WHERE user_id = ?", buyer.id())).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM payments WHERE payer_id = ?", buyer.id())).isEqualTo(1);
    Answer later = buyer.checksOut(key).expect(201);
    assertThat(later.header("Idempotent-Replayed")).contains("true");
    assertThat(later.text("/data/order/id")).isEqualTo(orders.getFirst());
  }

  @Test
  void R32_one_cart_checked_out_ten_times_at_once_without_a_key_is_bought_once() {
    String work = anArtist().publishes("Riptide", "80.00", "digital");
    Person buyer = aBuyer();
    buyer.putsInCart(work).expect(201);

    List<Answer> answers = Concurrently.act(TIMES, _ -> buyer.checksOut());

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(late -> late.refused(409, "cart_empty"));
    assertThat(count("SELECT count(*) FROM orders WHERE user_id = ?", buyer.id())).isEqualTo(1);
  }

  @Test
  void R38_an_order_paid_ten_times_at_once_is_booked_once() {
    String work = anArtist().publishes("Neap", "90.00", "digital");
    Person buyer = aBuyer();
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);

    List<Answer> answers = Concurrently.act(TIMES, _ -> buyer.pays(order));

    assertThat(answers).anySatisfy(answer -> answer.expect(200));
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(late -> late.expect(409));
    assertThat(
            buyer.api().get("/orders/" + order.text("/data/order/id")).text("/data/order/status"))
        .isEqualTo("completed");
    assertThat(
            count(
                "SELECT count(*) FROM ledger_entries AS e JOIN payments AS p ON p.id = e.payment_id WHERE p.payer_id = ?",
                buyer.id()))
        .isEqualTo(1);
  }

  @Test
  void R14_a_refresh_token_used_by_ten_tabs_at_once_is_rotated_once_and_nobody_is_signed_out() {
    Person reader = aBuyer();
    String body =
        "{\"email\":\"%s@example.com\",\"password\":\"%s\"}"
            .formatted(reader.username(), ApiUsers.PASSWORD);
    ApiClient tab =
        SERVICE.api().with("Cookie", cookie(SERVICE.api().post("/auth/login", body).expect(200)));

    List<Answer> answers = Concurrently.act(TIMES, _ -> tab.post("/auth/refresh"));

    assertThat(answers)
        .allSatisfy(
            answer ->
                SERVICE
                    .api()
                    .as(answer.expect(200).text("/data/accessToken"))
                    .get("/auth/me")
                    .expect(200));
    List<Answer> rotations =
        answers.stream().filter(answer -> answer.header("Set-Cookie").isPresent()).toList();
    assertThat(rotations).hasSize(1);
    SERVICE.api().with("Cookie", cookie(rotations.getFirst())).post("/auth/refresh").expect(200);
  }

  @Test
  void R17_twenty_people_follow_and_half_of_them_think_again_and_the_counter_equals_the_rows() {
    Person artist = anArtist();
    List<Person> crowd = aCrowd();
    String follow = "/users/%s/follow".formatted(artist.id());

    Concurrently.act(
        CROWD,
        i -> {
          crowd.get(i).api().post(follow).expect(200);
          crowd.get(i).api().post(follow).expect(200);
          return i % 2 == 0 ? crowd.get(i).api().delete(follow).expect(200) : crowd.get(i);
        });

    assertThat(count("SELECT count(*) FROM follows WHERE following_id = ?", artist.id()))
        .isEqualTo(CROWD / 2);
    assertThat(count("SELECT followers_count FROM users WHERE id = ?", artist.id()))
        .isEqualTo(CROWD / 2);
    assertThat(
            SERVICE
                .api()
                .get("/users/" + artist.username())
                .expect(200)
                .at("/data/user/followersCount")
                .asInt())
        .isEqualTo(CROWD / 2);
  }

  @Test
  void R17_one_person_who_follows_and_unfollows_ten_times_at_once_counts_as_one_or_none() {
    Person artist = anArtist();
    Person fickle = aBuyer();
    String follow = "/users/%s/follow".formatted(artist.id());

    Concurrently.act(
        TIMES,
        i -> (i % 2 == 0 ? fickle.api().post(follow) : fickle.api().delete(follow)).expect(200));

    assertThat(count("SELECT followers_count FROM users WHERE id = ?", artist.id()))
        .isEqualTo(count("SELECT count(*) FROM follows WHERE following_id = ?", artist.id()));
    assertThat(count("SELECT following_count FROM users WHERE id = ?", fickle.id()))
        .isEqualTo(count("SELECT count(*) FROM follows WHERE follower_id = ?", fickle.id()));
  }

  @Test
  void R30_a_work_put_in_the_cart_ten_times_at_once_adds_up() {
    String print = anArtist().publishes("Shoal", "10.00", "digital");
    Person buyer = aBuyer();

    Concurrently.act(TIMES, _ -> buyer.putsInCart(print).expect(201));

    Answer cart = buyer.api().get("/cart").expect(200);
    assertThat(cart.at("/data/cart/items")).hasSize(1);
    assertThat(cart.at("/data/cart/items/0/quantity").asInt()).isEqualTo(TIMES);
  }

  private static Person anArtist() {
    return ApiUsers.anArtist(SERVICE.api());
  }

  private static Person aBuyer() {
    return ApiUsers.aBuyer(SERVICE.api());
  }

  private static List<Person> aCrowd() {
    return Concurrently.act(CROWD, _ -> aBuyer());
  }

  private static String cookie(Answer signedIn) {
    return signedIn.header("Set-Cookie").orElseThrow().split(";")[0];
  }

  private static Map<String, Integer> copies(String artwork) {
    return Map.of(
        "held",
        count("SELECT held_count FROM artworks WHERE id = ?", artwork),
        "sold",
        count("SELECT sold_count FROM artworks WHERE id = ?", artwork));
  }

  private static int count(String sql, String id) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(it -> it.createQuery(sql).bind(0, UUID.fromString(id)).mapTo(int.class).one());
  }
}
