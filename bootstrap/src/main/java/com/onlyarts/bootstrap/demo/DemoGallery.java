package com.onlyarts.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.demo.DemoScript.Bid;
import com.onlyarts.bootstrap.demo.DemoScript.Guest;
import com.onlyarts.bootstrap.demo.DemoScript.Liking;
import com.onlyarts.bootstrap.demo.DemoScript.Remark;
import com.onlyarts.bootstrap.demo.DemoScript.Sale;
import com.onlyarts.bootstrap.demo.DemoScript.Work;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts up a small believable gallery where nothing hangs yet, by living through {@link DemoScript}
 * as callers of the service, day by day.
 */
public final class DemoGallery {
  /** Everybody's password in the demo; printed in the welcome block. */
  public static final String PASSWORD = DemoUsers.PASSWORD;

  /** As whom to look around: somebody who collects, and an artist. */
  public static final List<DemoPerson> PEOPLE =
      List.of(
          new DemoPerson("Mira, who collects", DemoUsers.email("mira"), PASSWORD),
          new DemoPerson("Kofi, who sells", DemoUsers.email("kofi.a"), PASSWORD));

  /** How far back a service that starts with the demo begins. */
  public static final Duration PAST = Duration.ofDays(DemoScript.FIRST_DAY);

  private static final Map<String, String> ADDRESS =
      Map.of(
          "fullName",
          "Mira Lindqvist",
          "address",
          "Bondegatan 12",
          "city",
          "Stockholm",
          "state",
          "Stockholm",
          "zipCode",
          "11623",
          "country",
          "Sweden");
  private static final Map<String, String> CARD = Map.of("paymentMethodId", "pm_card_visa");

  private final URI base;
  private final DemoClock clock;
  private final DemoUsers guests;
  private final Map<String, String> works = new HashMap<>();
  private final Map<String, String> artists = new HashMap<>();

  private DemoGallery(URI base, DemoClock clock) {
    this.base = base;
    this.clock = clock;
    guests = new DemoUsers(base);
  }

  /**
   * @param base where the service listens, without {@code /api}
   * @param clock of the service; right again when this returns
   */
  public static void putUp(URI base, DemoClock clock) {
    try {
      DemoGallery gallery = new DemoGallery(base, clock);
      if (gallery.guests.look("/artworks?limit=1").at("/data/pagination/total").asInt() == 0) {
        gallery.live();
      }
    } finally {
      clock.setBack(Duration.ZERO);
    }
  }

  private void live() {
    for (int day = DemoScript.FIRST_DAY; day > 0; day--) {
      goBack(Duration.ofDays(day));
      if (day == DemoScript.FIRST_DAY) {
        welcome();
      }
      live(day);
    }
    holdAuction();
    goBack(Duration.ZERO);
    announceAuction();
  }

  private void live(int day) {
    DemoScript.WORKS.stream().filter(work -> work.daysAgo() == day).forEach(this::hang);
    DemoScript.SALES.stream().filter(sale -> sale.daysAgo() == day).forEach(this::sell);
    DemoScript.LIKINGS.stream().filter(liking -> liking.daysAgo() == day).forEach(this::like);
    DemoScript.REMARKS.stream().filter(remark -> remark.daysAgo() == day).forEach(this::remark);
  }

  private void goBack(Duration ago) {
    clock.setBack(ago);
    guests.forgetTokens();
  }

  private void welcome() {
    for (Guest artist : DemoScript.ARTISTS) {
      guests.register(artist, "artist");
      guests.does(
          artist.username(),
          "PUT",
          "/users/profile",
          Map.of("bio", artist.bio(), "hourlyRate", 90));
    }
    for (Guest collector : DemoScript.COLLECTORS) {
      guests.register(collector, "user");
      guests.does(collector.username(), "PUT", "/users/profile", Map.of("bio", collector.bio()));
    }
  }

  private void hang(Work work) {
    Map<String, Object> label =
        Map.of(
            "title", work.title(),
            "description", work.description(),
            "category", work.category(),
            "price", new BigDecimal(work.price()),
            "imageUrl", picture(work.picture()),
            "tags", List.of(work.tags()));
    works.put(
        work.title(),
        guests.does(work.artist(), "POST", "/artworks", label).at("/data/artwork/id").asText());
    artists.put(work.title(), work.artist());
  }

  private void sell(Sale sale) {
    guests.does(sale.buyer(), "POST", "/cart/items", Map.of("artworkId", idOf(sale.work())));
    JsonNode order =
        guests.does(
            sale.buyer(),
            "POST",
            "/orders",
            Map.of("shippingAddress", ADDRESS, "paymentMethodId", "pm_card_visa"));
    guests.does(
        sale.buyer(),
        "POST",
        "/payments/%s/confirm".formatted(order.at("/data/paymentIntent/id").asText()),
        CARD);
  }

  private void like(Liking liking) {
    DemoScript.ARTISTS.forEach(
        artist ->
            guests.does(
                liking.who(),
                "POST",
                "/users/%s/follow".formatted(guests.idOf(artist.username()))));
    for (String work : liking.works()) {
      guests.does(liking.who(), "POST", "/artworks/%s/favorite".formatted(idOf(work)));
    }
  }

  private void remark(Remark remark) {
    String comments = "/artworks/%s/comments".formatted(idOf(remark.work()));
    String asked =
        guests
            .does(remark.who(), "POST", comments, Map.of("content", remark.words()))
            .at("/data/comment/id")
            .asText();
    guests.does(
        Objects.requireNonNull(artists.get(remark.work())),
        "POST",
        comments,
        Map.of("content", remark.answer(), "parentId", asked));
  }

  /**
   * On stage since a quarter of an hour, until its artist brings down the hammer: there is
   * something to bid on whenever one looks.
   */
  private void holdAuction() {
    goBack(Duration.ofMinutes(15));
    Map<String, Object> terms =
        Map.of(
            "title",
            "Tide Table, live from the shed",
            "description",
            "One painting, one evening, the tide coming in behind it.",
            "thumbnailUrl",
            picture(3),
            "isAuction",
            true,
            "startingBid",
            400,
            "artworkId",
            idOf("Tide Table No. 4"));
    String auction =
        "/livestreams/"
            + guests
                .does("ines.moreau", "POST", "/livestreams", terms)
                .at("/data/livestream/id")
                .asText();
    guests.does("ines.moreau", "PUT", auction + "/status", Map.of("status", "live"));
    for (Bid bid : DemoScript.BIDS) {
      goBack(Duration.ofMinutes(bid.minutesAgo()));
      guests.does(bid.who(), "POST", auction + "/bids", Map.of("amount", bid.amount()));
    }
  }

  private void announceAuction() {
    Map<String, Object> terms =
        Map.of(
            "title",
            "Folded Map of Nowhere, unfolded",
            "description",
            "Yuki opens the map for the first and last time.",
            "thumbnailUrl",
            picture(11),
            "scheduledAt",
            clock.instant().plus(Duration.ofDays(1)).toString(),
            "isAuction",
            true,
            "startingBid",
            120,
            "artworkId",
            idOf("Folded Map of Nowhere"));
    guests.does("yuki_tanaka", "POST", "/livestreams", terms);
  }

  private String idOf(String work) {
    return Objects.requireNonNull(works.get(work));
  }

  private String picture(int number) {
    return base + "/demo/%d.svg".formatted(number);
  }
}
