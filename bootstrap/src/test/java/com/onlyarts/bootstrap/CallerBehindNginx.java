package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.ApiUsers.Person;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who writes and reads again and again, each call once: whatever is not answered as it
 * should be ends it, and is kept. Writes have an Idempotency-Key each, or are such as HTTP may
 * repeat.
 */
final class CallerBehindNginx implements Runnable {
  private static final int ENOUGH = 10;

  private final Person person;
  private final String work;
  private final AtomicInteger rounds = new AtomicInteger();
  private volatile boolean leaves;
  private volatile Optional<Throwable> failure = Optional.empty();

  /**
   * @param work what the person comments on
   */
  CallerBehindNginx(Person person, String work) {
    this.person = person;
    this.work = work;
  }

  @Override
  public void run() {
    try {
      while (!leaves) {
        person
            .api()
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/artworks/%s/comments".formatted(work), "{\"content\":\"Amazing!\"}")
            .expect(201);
        person.api().get("/artworks/" + work).expect(200);
        person.api().get("/artworks").expect(200);
        person.api().get("/notifications").expect(200);
        rounds.incrementAndGet();
      }
    } catch (RuntimeException | AssertionError e) {
      failure = Optional.of(e);
    }
  }

  /** Waits until it has been round a few times more, or has failed. */
  void awaitMore() {
    int before = rounds.get();
    Wait.until(
        person.username() + " goes on",
        () -> rounds.get() >= before + ENOUGH || failure.isPresent());
  }

  void leave() {
    leaves = true;
  }

  /** How many comments it has written. */
  int rounds() {
    return rounds.get();
  }

  Optional<Throwable> failure() {
    return failure;
  }
}
