package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What people come to one artist for. An errand is done at whichever node is at hand, and whatever
 * is answered becomes a promise.
 */
final class ArtistRequests {
  private static final Duration FAR_AHEAD = Duration.ofHours(12);

  private final AnsweredFacts answeredFacts;
  private final Person artist;
  private final String work;
  private final String auction;
  private final AtomicInteger hours = new AtomicInteger(48);
  private final AtomicInteger offers = new AtomicInteger();
  private final Queue<String> bids = new ConcurrentLinkedQueue<>();

  ArtistRequests(ApiClient node, AnsweredFacts answeredFacts) {
    this.answeredFacts = answeredFacts;
    artist = ApiUsers.anArtist(node);
    artist.api().put("/users/profile", "{\"hourlyRate\":60.00}").expect(200);
    work = artist.publishes("Tide", "120.00", "digital");
    auction = "/livestreams/" + opened();
  }

  Person artist() {
    return artist;
  }

  /** The path of the auction, whose end is far ahead. */
  String auction() {
    return auction;
  }

  /** The bids that were answered as accepted. */
  List<String> bids() {
    return List.copyOf(bids);
  }

  /** Signs up, follows the artist and says hello. */
  Consumer<ApiClient> joining() {
    return node -> {
      Person person = ApiUsers.aBuyer(node);
      answeredFacts.mails("person_registered/" + person.id());
      answeredFacts.stands(person, "/auth/me", "/data/user/id", person.id());
      person.api().post("/users/%s/follow".formatted(artist.id())).expect(200);
      answeredFacts.stands(person, "/users/" + artist.username(), "/data/user/isFollowing", "true");
      Answer said =
          person
              .api()
              .post(
                  "/conversations",
                  "{\"recipientId\":\"%s\",\"message\":\"Hello\"}".formatted(artist.id()))
              .expect(201);
      String conversation = said.text("/data/conversation/id");
      answeredFacts.stands(
          artist,
          "/conversations/" + conversation,
          "/data/conversation/lastMessage/content",
          "Hello");
      answeredFacts.tells(artist, "New message from " + person.username(), conversation);
    };
  }

  /** Orders the work and pays; every third order is of another work, and is left to expire. */
  Consumer<ApiClient> shopping(Person buyer) {
    AtomicInteger orders = new AtomicInteger();
    return node -> {
      Person shopper = buyer.at(node);
      boolean expires = orders.getAndIncrement() % 3 == 0;
      String wanted = expires ? artist.at(node).publishes("Ebb", "120.00", "digital") : work;
      shopper.putsInCart(wanted).expect(201);
      Answer placed = shopper.checksOut().expect(201);
      String order = placed.text("/data/order/id");
      if (expires) {
        answeredFacts.stands(buyer, "/orders/" + order, "/data/order/id", order);
        return;
      }
      shopper.pays(placed).expect(200);
      answeredFacts.stands(buyer, "/orders/" + order, "/data/order/status", "completed");
      answeredFacts.tells(buyer, "Order confirmed", order);
      answeredFacts.tells(artist, "You made a sale", order);
      answeredFacts.mails("order_paid/" + order);
      answeredFacts.mails("order_paid/%s/%s".formatted(order, artist.id()));
    };
  }

  /** Asks for a work, is taken on, and pays its only milestone into escrow. */
  Consumer<ApiClient> commissioning(Person client) {
    return node -> {
      ApiClient api = client.at(node).api();
      Answer asked =
          api.post(
                  "/commissions",
                  "{\"artistId\":\"%s\",\"title\":\"Portrait\",\"description\":\"Of my cat\",\"budget\":500.00}"
                      .formatted(artist.id()))
              .expect(201);
      String commission = asked.text("/data/commission/id");
      String path = "/commissions/" + commission;
      answeredFacts.stands(client, path, "/data/commission/id", commission);
      answeredFacts.tells(artist, "New commission request", commission);
      answeredFacts.mails("commission_requested/" + commission);

      artist.at(node).api().put(path, "{\"status\":\"in_progress\"}").expect(200);
      answeredFacts.stands(client, path, "/data/commission/status", "in_progress");
      answeredFacts.tells(client, "Commission update", commission);
      answeredFacts.mails("commission_moved/%s/[0-9]+/%s".formatted(commission, client.id()));

      String milestone = api.post(path + "/milestones").expect(201).text("/data/milestones/0/id");
      client
          .at(node)
          .pays(api.post(path + "/milestones/%s/pay".formatted(milestone)).expect(200))
          .expect(200);
      answeredFacts.stands(client, path + "/milestones", "/data/milestones/0/status", "in_escrow");
      answeredFacts.tells(artist, "Commission paid", commission);
      answeredFacts.mails("commission_paid/%s/%s".formatted(commission, milestone));
    };
  }

  /** Books the next hour of the artist and pays for it. */
  Consumer<ApiClient> booking(Person client) {
    return node -> {
      Person sitter = client.at(node);
      Instant hour =
          Instant.now()
              .truncatedTo(ChronoUnit.HOURS)
              .plus(hours.incrementAndGet(), ChronoUnit.HOURS);
      Answer booked =
          sitter
              .api()
              .post(
                  "/consultations",
                  "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":60}"
                      .formatted(artist.id(), hour))
              .expect(201);
      String consultation = booked.text("/data/consultation/id");
      String path = "/consultations/" + consultation;
      answeredFacts.stands(client, path, "/data/consultation/scheduledAt", hour.toString());
      answeredFacts.mails("consultation_booked/%s/%s".formatted(consultation, client.id()));

      sitter.pays(booked).expect(200);
      answeredFacts.tells(artist, "New consultation", consultation);
      answeredFacts.mails("consultation_booked/%s/%s".formatted(consultation, artist.id()));
      answeredFacts.stands(client, path, "/data/consultation/paymentStatus", "paid");
    };
  }

  /** Bids what is more than anybody has bid so far, unless somebody is faster with even more. */
  Consumer<ApiClient> bidding(Person bidder) {
    return node -> {
      Answer bid =
          bidder
              .at(node)
              .api()
              .post(
                  auction + "/bids",
                  "{\"amount\":%d.00}".formatted(100 * offers.incrementAndGet()));
      assertThat(bid.status()).as(bid.response().body()).isIn(201, 409);
      if (bid.status() == 201) {
        bids.add(bid.text("/data/bid/id"));
        answeredFacts.tells(artist, "New bid", auction.substring("/livestreams/".length()));
      }
    };
  }

  private String opened() {
    String terms =
        "\"startingBid\":100.00,\"endsAt\":\"%s\"".formatted(Instant.now().plus(FAR_AHEAD));
    Answer created =
        artist
            .api()
            .post(
                "/livestreams",
                "{\"title\":\"Auction\",\"thumbnailUrl\":\"url\",\"isAuction\":true,%s}"
                    .formatted(terms))
            .expect(201);
    String stream = created.text("/data/livestream/id");
    artist
        .api()
        .put("/livestreams/%s/status".formatted(stream), "{\"status\":\"live\"}")
        .expect(200);
    return stream;
  }
}
