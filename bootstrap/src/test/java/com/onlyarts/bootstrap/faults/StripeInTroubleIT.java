package com.onlyarts.bootstrap.faults;

import com.onlyarts.payments.sandbox.LocalStripe.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stripe hangs, fails, refuses, cuts its answers or tells what is not so, in half of what it is
 * asked, and then is well again.
 */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StripeInTroubleIT {
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
  private static final Duration TROUBLE = Duration.ofSeconds(15);

  /**
   * What Stripe is asked for, and some things for which it is not, and which therefore must not
   * wait.
   */
  private static final List<String> OPERATIONS =
      List.of(
          "createOrder",
          "confirmPayment",
          "cancelOrder",
          "createRefund",
          "createPayout",
          "startOnboarding",
          "attachPaymentMethod",
          "createSubscription",
          "resumeSubscription",
          "payMilestone",
          "acceptMilestone",
          "decideCommission",
          "bookConsultation",
          "requestConsultationPayment",
          "addComment",
          "placeBid",
          "sendMessage",
          "createArtwork");

  private static Cluster cluster;
  private static Acts acts;

  private final Random random = new Random(SEED);

  @BeforeAll
  static void start() {
    cluster = Cluster.of(1);
    acts = new Acts(cluster);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "HANG",
        "FAIL_AND_KEEP",
        "TOO_MANY",
        "DROP_AFTER_COMMIT",
        "CUT_AFTER_COMMIT",
        "WRONG_AMOUNT",
        "UNHEARD_OF_STATUS"
      })
  void R36_what_was_asked_of_it_is_done_once_in_the_end(Fault fault) {
    Journal journal = new Journal("Stripe: " + fault);
    List<Act> coming = acts.prepareAll(OPERATIONS, cluster.node(0).api());
    long end = System.nanoTime() + TROUBLE.toNanos();
    cluster
        .stripe()
        .behave(_ -> System.nanoTime() < end ? sometimes(fault, journal) : Optional.empty());
    try (Clients clients = new Clients(cluster, journal)) {
      clients.askAll(coming);
    }
    journal.close(cluster);
  }

  private synchronized Optional<Fault> sometimes(Fault fault, Journal journal) {
    if (random.nextBoolean()) {
      return Optional.empty();
    }
    journal.broken();
    return Optional.of(fault);
  }
}
