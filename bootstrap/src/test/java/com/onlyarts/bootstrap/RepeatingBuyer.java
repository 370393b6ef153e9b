package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Buys one work again and again, leaves the third and the sixth order unpaid (R61 allows no more),
 * and notes what was answered, until the service does not answer any more.
 */
final class RepeatingBuyer implements Runnable {
  private final Person buyer;
  private final String work;
  private final Runnable onPaid;
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * @param onPaid told of each payment that was answered
   */
  RepeatingBuyer(Person buyer, String work, Runnable onPaid) {
    this.buyer = buyer;
    this.work = work;
    this.onPaid = onPaid;
  }

  /** One checkout under one key, and what the buyer knows of it. */
  static final class Attempt {
    private final String key;
    private Optional<Answer> order = Optional.empty();
    private boolean paid;

    private Attempt(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    /** The answered order; empty if the service fell silent first. */
    Optional<Answer> order() {
      return order;
    }

    boolean paid() {
      return paid;
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        buyOnce();
      }
    } catch (UncheckedIOException _) {
      // the service is gone
    }
  }

  List<Attempt> attempts() {
    return attempts;
  }

  /** The same buyer, at the service that was started since. */
  Person at(ApiClient api) {
    return buyer.at(api);
  }

  private void buyOnce() {
    buyer.putsInCart(work).expect(201);
    Attempt attempt = new Attempt("%s-%d".formatted(buyer.username(), attempts.size()));
    attempts.add(attempt);
    Answer order = buyer.checksOut(attempt.key()).expect(201);
    attempt.order = Optional.of(order);
    if (attempts.size() % 3 != 0 || attempts.size() > 6) {
      buyer.pays(order).expect(200);
      attempt.paid = true;
      onPaid.run();
    }
  }
}
