package com.onlyarts.bootstrap;

import com.onlyarts.catalog.jdbi.JdbiGalleryIndex;
import com.onlyarts.identity.jdbi.JdbiSessions;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.jdbi.JdbiLiveLog;
import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.notifications.jdbi.JdbiNotifications;
import com.onlyarts.notifications.jdbi.JdbiSubscribers;
import com.onlyarts.notifications.jdbi.JdbiSuppressions;
import com.onlyarts.payments.jdbi.JdbiReceivedEvents;
import com.onlyarts.payments.jdbi.JdbiSandboxMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;

/** What is removed by its age or its disuse alone, wired; what needs a decision is swept by its module. */
final class PruningWiring {
  private static final Duration EVERY = Duration.ofHours(6);
  private static final Map<String, BiFunction<Jdbi, Clock, Pruning>> PRUNINGS =
      Map.of(
          "catalog.prune-words", JdbiGalleryIndex::pruning,
          "identity.prune-refresh-tokens", JdbiSessions::pruning,
          "kernel.prune-live-channels", JdbiLiveLog::pruning,
          "notifications.prune-read", JdbiNotifications::pruning,
          "notifications.prune-mail-events", JdbiSuppressions::pruning,
          "notifications.prune-newsletter-links", JdbiSubscribers::pruning,
          "payments.prune-provider-events", JdbiReceivedEvents::pruning,
          "payments.prune-sandbox-events", JdbiSandboxMemory::pruning);

  private PruningWiring() {}

  static void addTo(Foundation foundation) {
    PRUNINGS.forEach((name, pruning) -> foundation.chores().add(new Chore(name, EVERY, pruning.apply(foundation.jdbi(), foundation.clock()))));
  }
}
