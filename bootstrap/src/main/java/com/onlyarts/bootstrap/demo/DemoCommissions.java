package com.onlyarts.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.demo.StudioScript.Step;
import com.onlyarts.bootstrap.demo.StudioScript.Wish;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Works are made to order: asked for, taken on or not, paid in stages, delivered, disputed. */
final class DemoCommissions implements DemoPart {
  private final DemoUsers users;
  private final DemoWorks works;
  private final Instant today;
  private final Map<String, Asked> asked = new HashMap<>();
  private final Map<String, List<String>> stages = new HashMap<>();

  /**
   * @param today when the demo is put up, on the clock on the wall
   */
  DemoCommissions(DemoUsers users, DemoWorks works, Instant today) {
    this.users = users;
    this.works = works;
    this.today = today;
  }

  @Override
  public void live(int daysAgo) {
    StudioScript.WISHES.stream().filter(wish -> wish.daysAgo() == daysAgo).forEach(this::ask);
    StudioScript.STEPS.stream().filter(step -> step.daysAgo() == daysAgo).forEach(this::go);
  }

  private void ask(Wish wish) {
    JsonNode answer =
        users.does(
            wish.client(),
            "POST",
            "/commissions",
            Map.of(
                "artistId",
                users.idOf(wish.artist()),
                "title",
                wish.title(),
                "description",
                wish.wish(),
                "budget",
                wish.budget(),
                "deadline",
                today
                    .plus(Duration.ofDays(wish.due()))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString()));
    asked.put(
        wish.title(), new Asked(wish, "/commissions/" + answer.at("/data/commission/id").asText()));
  }

  private void go(Step step) {
    Asked commission = Objects.requireNonNull(asked.get(step.title()), step.title());
    String client = commission.wish().client();
    String artist = commission.wish().artist();
    String path = commission.path();
    switch (step.what()) {
      case "take_on" ->
          users.does(
              artist, "PUT", path, Map.of("status", "in_progress", "artistNotes", step.words()));
      case "decline" ->
          users.does(
              artist, "PUT", path, Map.of("status", "cancelled", "artistNotes", step.words()));
      case "plan" -> plan(commission);
      case "complete" ->
          users.does(
              artist,
              "POST",
              path + "/complete",
              Map.of("finalArtworkUrl", works.anyPictureOf(artist), "artistNotes", step.words()));
      case "accept" -> users.does(client, "POST", path + "/accept");
      case "dispute" ->
          users.does(client, "POST", path + "/dispute", Map.of("reason", step.words()));
      default -> goOnWithStage(commission, step);
    }
  }

  private void goOnWithStage(Asked commission, Step step) {
    String[] what = step.what().split(" ");
    String stage =
        commission.path()
            + "/milestones/"
            + Objects.requireNonNull(stages.get(step.title())).get(Integer.parseInt(what[1]) - 1);
    String client = commission.wish().client();
    switch (what[0]) {
      case "pay" -> DemoCard.pays(users, client, users.does(client, "POST", stage + "/pay"));
      case "deliver" -> users.does(commission.wish().artist(), "POST", stage + "/deliver");
      case "accept" -> users.does(client, "POST", stage + "/accept");
      default -> throw new IllegalArgumentException(step.what());
    }
  }

  /** Each stage is written as its name and, last, what it costs. */
  private void plan(Asked commission) {
    List<Map<String, Object>> wanted =
        commission.wish().stages().stream()
            .map(
                stage ->
                    Map.<String, Object>of(
                        "title",
                        stage.substring(0, stage.lastIndexOf(' ')),
                        "amount",
                        new BigDecimal(stage.substring(stage.lastIndexOf(' ') + 1))))
            .toList();
    JsonNode planned =
        users.does(
            commission.wish().client(),
            "POST",
            commission.path() + "/milestones",
            Map.of("milestones", wanted));
    stages.put(
        commission.wish().title(),
        StreamSupport.stream(planned.at("/data/milestones").spliterator(), false)
            .map(milestone -> milestone.at("/id").asText())
            .toList());
  }

  /**
   * @param path where the commission is
   */
  private record Asked(Wish wish, String path) {}
}
