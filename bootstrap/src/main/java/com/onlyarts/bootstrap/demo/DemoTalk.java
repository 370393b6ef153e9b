package com.onlyarts.bootstrap.demo;

import com.onlyarts.bootstrap.demo.TalkScript.Dismissal;
import com.onlyarts.bootstrap.demo.TalkScript.Message;
import com.onlyarts.bootstrap.demo.TalkScript.Remark;
import com.onlyarts.bootstrap.demo.TalkScript.Report;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** People comment, like, write to each other, and report what they think is wrong. */
final class DemoTalk implements DemoPart {
  private final DemoUsers users;
  private final DemoWorks works;
  private final Map<String, String> comments = new HashMap<>();
  private final Map<String, String> reports = new HashMap<>();

  DemoTalk(DemoUsers users, DemoWorks works) {
    this.users = users;
    this.works = works;
  }

  @Override
  public void live(int daysAgo) {
    TalkScript.LIKINGS.stream()
        .filter(liking -> liking.daysAgo() == daysAgo)
        .forEach(liking -> liking.works().forEach(work -> like(liking.who(), work)));
    TalkScript.REMARKS.stream().filter(remark -> remark.daysAgo() == daysAgo).forEach(this::remark);
    TalkScript.MESSAGES.stream()
        .filter(message -> message.daysAgo() == daysAgo)
        .forEach(this::write);
    TalkScript.REPORTS.stream().filter(report -> report.daysAgo() == daysAgo).forEach(this::report);
    TalkScript.DISMISSALS.stream()
        .filter(dismissal -> dismissal.daysAgo() == daysAgo)
        .forEach(this::dismiss);
  }

  private void like(String who, String work) {
    users.does(who, "POST", "/artworks/%s/favorite".formatted(works.idOf(work)));
  }

  private void remark(Remark remark) {
    String path = "/artworks/%s/comments".formatted(works.idOf(remark.work()));
    String artist = works.artistOf(remark.work());
    String said =
        users
            .does(remark.who(), "POST", path, Map.of("content", remark.words()))
            .at("/data/comment/id")
            .asText();
    comments.put(remark.work(), said);
    for (String answer : remark.answer()) {
      users.does(artist, "POST", path, Map.of("content", answer, "parentId", said));
      users.does(artist, "POST", "/comments/%s/like".formatted(said));
    }
  }

  private void write(Message message) {
    users.does(
        message.from(),
        "POST",
        "/conversations",
        Map.of("recipientId", users.idOf(message.to()), "message", message.words()));
  }

  private void report(Report report) {
    String subject =
        report.kind().equals("comment")
            ? Objects.requireNonNull(comments.get(report.work()))
            : works.idOf(report.work());
    reports.put(
        report.work(),
        users
            .does(
                report.who(),
                "POST",
                "/reports",
                Map.of(
                    "subjectKind",
                    report.kind(),
                    "subjectId",
                    subject,
                    "reason",
                    report.reason(),
                    "note",
                    report.note()))
            .at("/data/report/id")
            .asText());
  }

  private void dismiss(Dismissal dismissal) {
    users.does(
        PeopleScript.ADMIN,
        "PUT",
        "/admin/reports/" + Objects.requireNonNull(reports.get(dismissal.work())),
        Map.of("status", "dismissed", "resolution", dismissal.resolution()));
  }
}
