package com.onlyarts.bootstrap.faults;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.onlyarts.bootstrap.LedgerChecks;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What clients were told while something was broken, and what is found wrong with it when
 * everything is whole again. Written by many threads.
 */
final class Journal {
  /** Where every journal of this run leaves its line, and whatever is wrong below it. */
  static final Path REPORT =
      Path.of("target", "faults-%d.txt".formatted(ProcessHandle.current().pid()));

  /** What can be wrong. */
  enum Finding {
    /** Answered as done, and not there. */
    LOST,
    /** Done more than once. */
    DOUBLED,
    /** Refused, although nothing but the client's own first request stands in its way. */
    REFUSED,
    /** Goes on for ever, or never gets an answer. */
    STUCK,
    /** An answer of 5xx other than 503. */
    BROKEN
  }

  /** An act and the answer that ended it. */
  record Told(Act act, Answer answer) {}

  private final String fault;
  private final AtomicInteger times = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger acts = new AtomicInteger();
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final Map<Finding, List<String>> findings =
      Collections.synchronizedMap(new EnumMap<>(Finding.class));

  /**
   * @param fault what breaks, and how often if it is counted
   */
  Journal(String fault) {
    this.fault = fault;
  }

  /** It has broken once more. */
  void broken() {
    times.incrementAndGet();
  }

  void requested() {
    requests.incrementAndGet();
  }

  void told(Act act, Answer answer) {
    acts.incrementAndGet();
    told.add(new Told(act, answer));
  }

  void found(Finding kind, String what) {
    findings.computeIfAbsent(kind, _ -> Collections.synchronizedList(new ArrayList<>())).add(what);
  }

  /** Waits for something, and notes if it does not come. */
  void expect(Runnable wait) {
    try {
      wait.run();
    } catch (AssertionError e) {
      found(Finding.STUCK, e.getMessage());
    }
  }

  /**
   * Compares what was told with the service, its ledger and Stripe's books, leaves a line in the
   * report, and fails if anything is wrong.
   */
  void close(Cluster cluster) {
    compareSoFar(cluster);
    AwaitSettled.of(cluster).unsettled().forEach(what -> found(Finding.STUCK, what));
    StripeBooks.of(cluster).doubled().forEach(what -> found(Finding.DOUBLED, what));
    StripeBooks.of(cluster).missing().forEach(what -> found(Finding.LOST, what));
    mailsThatCameTwice(cluster).forEach(what -> found(Finding.DOUBLED, what));
    report();
    LedgerChecks.assertAgree(cluster.jdbi());
    if (!findings.isEmpty()) {
      throw new AssertionError("%s%n%s".formatted(line(), findings));
    }
  }

  /**
   * Compares what was told since the last time with the service, while those who were told it are
   * still signed in.
   */
  void compareSoFar(Cluster cluster) {
    for (Told it = told.poll(); it != null; it = told.poll()) {
      compare(it, cluster);
    }
  }

  private void compare(Told it, Cluster cluster) {
    if (it.answer().status() >= 400) {
      found(
          Finding.REFUSED,
          "%s: %d %s".formatted(it.act(), it.answer().status(), it.answer().response().body()));
      return;
    }
    int times = it.act().effect().applyAsInt(cluster);
    if (times != 1) {
      found(
          times == 0 ? Finding.LOST : Finding.DOUBLED,
          "%s is there %d times".formatted(it.act(), times));
    }
    new RetryingClient(cluster, this)
        .send(it.act())
        .ifPresent(again -> compare(it, times, again, cluster));
  }

  /** What the same request is told now that all is well, and what it has done. */
  private void compare(Told it, int times, Answer again, Cluster cluster) {
    if (again.status() >= 400) {
      found(
          Finding.REFUSED,
          "%s again: %d %s".formatted(it.act(), again.status(), again.response().body()));
    } else if (!it.act().named(again).equals(it.act().named(it.answer()))) {
      found(Finding.DOUBLED, "%s again: %s".formatted(it.act(), again.response().body()));
    } else if (it.act().effect().applyAsInt(cluster) > Math.max(1, times)) {
      found(Finding.DOUBLED, "%s, by its repetition".formatted(it.act()));
    }
  }

  private static Set<String> mailsThatCameTwice(Cluster cluster) {
    Set<String> seen = new HashSet<>();
    return cluster.resend().mails().stream()
        .map(mail -> "the mail to %s: %s".formatted(mail.path("to"), mail.path("text").asText()))
        .filter(mail -> !seen.add(mail))
        .collect(Collectors.toSet());
  }

  private String line() {
    StringBuilder line =
        new StringBuilder(
            "%-28s %4d times, %5d acts, %5d requests"
                .formatted(fault, times.get(), acts.get(), requests.get()));
    for (Finding kind : Finding.values()) {
      line.append(
          ", %d %s"
              .formatted(
                  findings.getOrDefault(kind, List.of()).size(),
                  kind.name().toLowerCase(Locale.ROOT)));
    }
    return line.toString();
  }

  private void report() {
    List<String> lines = new ArrayList<>();
    lines.add(line());
    findings.forEach(
        (kind, what) -> what.forEach(it -> lines.add("    %s %s".formatted(kind, it))));
    try {
      Files.write(REPORT, lines, CREATE, APPEND);
      Files.readAllLines(REPORT).stream()
          .filter(it -> !it.startsWith(" "))
          .forEach(System.out::println);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
