package com.onlyarts.bootstrap.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.bootstrap.ApiUsers;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who and what every act may meet: an artist with a work, an admin, and somebody who has earned
 * more than is ever paid out.
 */
final class SharedActors {
  static final String CARD = "{\"paymentMethodId\":\"pm_card_visa\"}";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Cluster cluster;
  private final Person artist;
  private final Person admin;
  private final Person earner;
  private final String work;

  SharedActors(Cluster cluster) {
    this.cluster = cluster;
    ApiClient node = cluster.node(0).api().patient();
    artist = ApiUsers.anArtist(node);
    artist.api().put("/users/profile", "{\"hourlyRate\":60.00}").expect(200);
    work = artist.publishes("Tide", "120.00", "digital");
    admin = ApiUsers.theAdmin(node);
    earner = anEarner(node);
  }

  Cluster cluster() {
    return cluster;
  }

  Person artist() {
    return artist;
  }

  Person admin() {
    return admin;
  }

  Person earner() {
    return earner;
  }

  /** The id of a digital work of the artist, without end. */
  String work() {
    return work;
  }

  /** Never the same twice. */
  int nextNumber() {
    return NUMBERS.incrementAndGet();
  }

  /** Confirms what was asked for in an answer. */
  static void pay(Person payer, Answer asked) {
    payer
        .api()
        .post("/payments/%s/confirm".formatted(asked.text("/data/paymentIntent/id")), CARD)
        .expect(200);
  }

  static UUID id(String text) {
    return UUID.fromString(text);
  }

  /** An artist whose account at Stripe is set up, and who has earned more than is ever paid out. */
  private Person anEarner(ApiClient node) {
    Person somebody = ApiUsers.anArtist(node);
    Person buyer = ApiUsers.aBuyer(node);
    buyer.putsInCart(somebody.publishes("Masterpiece", "100000.00", "digital")).expect(201);
    pay(buyer, buyer.checksOut().expect(201));
    somebody.api().post("/payouts/onboarding").expect(201);
    ObjectNode account = cluster.stripe().all("account").getLast();
    cluster.stripe().put(account.put("details_submitted", true).put("payouts_enabled", true));
    somebody.api().get("/payouts/account").expect(200);
    cluster.sql(
        "UPDATE payment_shares SET available_at = now() - INTERVAL '1 second' WHERE seller_id = '%s'"
            .formatted(somebody.id()));
    cluster.untilJobs(
        "payments.release",
        "the earnings are available",
        () ->
            somebody
                    .api()
                    .get("/earnings/balance")
                    .expect(200)
                    .at("/data/balance/available")
                    .decimalValue()
                    .signum()
                > 0);
    return somebody;
  }
}
