package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What the service owes for what it has answered: that it can be read on every node, and that
 * whoever it concerns is told once (R83). Kept by many threads at once.
 */
final class AnsweredFacts {
  private final Queue<Standing> standing = new ConcurrentLinkedQueue<>();
  private final Map<Person, Set<Notice>> notices = new ConcurrentHashMap<>();
  private final Set<String> mails = ConcurrentHashMap.newKeySet();

  private record Standing(Person reader, String path, String pointer, String text) {}

  /**
   * One row of an inbox.
   *
   * @param about the id of what it tells of
   */
  private record Notice(String title, String about) {}

  /** The reader finds this text there. */
  void stands(Person reader, String path, String pointer, String text) {
    standing.add(new Standing(reader, path, pointer, text));
  }

  /** The person has one notification of this title about this. */
  void tells(Person person, String title, String about) {
    notices
        .computeIfAbsent(person, _ -> ConcurrentHashMap.newKeySet())
        .add(new Notice(title, about));
  }

  /**
   * One mail goes out for this.
   *
   * @param key the mail's key; a part that only the service knows is a pattern
   */
  void mails(String key) {
    mails.add(key);
  }

  void assertAllCanBeRead(ApiClient node) {
    for (Standing promise : standing) {
      Answer read = promise.reader().at(node).api().get(promise.path()).expect(200);
      assertThat(read.text(promise.pointer()))
          .as("%s of %s, which was answered", promise.pointer(), promise.path())
          .isEqualTo(promise.text());
    }
  }

  /** Everybody once, and nobody of anything twice. */
  void assertAllWereTold(ApiClient node) {
    notices.forEach(
        (person, owed) -> {
          List<JsonNode> inbox = inbox(person.at(node));
          assertThat(
                  inbox.stream().map(told -> told.path("title").asText() + told.path("metadata")))
              .as("told %s", person.username())
              .doesNotHaveDuplicates();
          Map<Notice, Integer> told = told(inbox);
          owed.forEach(
              notice ->
                  assertThat(told.getOrDefault(notice, 0))
                      .as("%s, to %s", notice, person.username())
                      .isEqualTo(1));
        });
  }

  /**
   * Each owed mail is there under one key.
   *
   * @param keys the different keys of all mails that went out
   */
  void assertAllWereMailed(Set<String> keys) {
    List<String> patterned = mails.stream().filter(key -> key.contains("[")).toList();
    assertThat(keys).containsAll(mails.stream().filter(key -> !key.contains("[")).toList());
    patterned.forEach(
        pattern ->
            assertThat(keys.stream().filter(key -> key.matches(pattern))).as(pattern).hasSize(1));
  }

  /** Everything in somebody's inbox, newest first. */
  static List<JsonNode> inbox(Person person) {
    List<JsonNode> inbox = new ArrayList<>();
    String cursor = "";
    while (true) {
      Answer page = person.api().get("/notifications?limit=100" + cursor).expect(200);
      page.at("/data/notifications").forEach(inbox::add);
      if (!page.at("/data/pagination").has("nextCursor")) {
        return inbox;
      }
      cursor = "&cursor=" + page.text("/data/pagination/nextCursor");
    }
  }

  private static Map<Notice, Integer> told(List<JsonNode> inbox) {
    Map<Notice, Integer> told = new HashMap<>();
    inbox.forEach(
        row ->
            row.path("metadata")
                .forEach(
                    about ->
                        told.merge(
                            new Notice(row.path("title").asText(), about.asText()),
                            1,
                            Integer::sum)));
    return told;
  }
}
