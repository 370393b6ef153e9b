package com.onlyarts.bootstrap.wiring;

import com.onlyarts.catalog.jdbi.JdbiGalleryIndex;
import com.onlyarts.identity.jdbi.JdbiAccounts;
import com.onlyarts.identity.jdbi.JdbiSessions;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.jdbi.JdbiLiveLog;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.notifications.jdbi.JdbiNotifications;
import com.onlyarts.notifications.jdbi.JdbiSubscribers;
import com.onlyarts.notifications.jdbi.JdbiSuppressions;
import com.onlyarts.notifications.jdbi.MailTopic;
import com.onlyarts.ordering.jdbi.JdbiCaseFiles;
import com.onlyarts.payments.jdbi.JdbiReceivedEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;

/**
 * What is removed by its age or its disuse alone, wired; what needs a decision is swept by its
 * module.
 */
public final class PruningWiring {
  private static final Duration EVERY = Duration.ofHours(6);
  private static final Map<String, BiFunction<Jdbi, Clock, Pruning>> PRUNINGS =
      Map.of(
          "catalog.prune-words", JdbiGalleryIndex::pruning,
          "identity.prune-kept-names", JdbiAccounts::pruning,
          "identity.prune-refresh-tokens", JdbiSessions::pruning,
          "kernel.prune-live-channels", JdbiLiveLog::pruning,
          "notifications.prune-read", JdbiNotifications::pruning,
          "notifications.sweep-mail",
              (jdbi, clock) -> JdbiWorkQueue.pruning(jdbi, clock, MailTopic.MAIL.name()),
          "notifications.prune-mail-events", JdbiSuppressions::pruning,
          "notifications.prune-newsletter-links", JdbiSubscribers::pruning,
          "ordering.prune-case-files", JdbiCaseFiles::pruning,
          "payments.prune-provider-events", JdbiReceivedEvents::pruning);

  private PruningWiring() {}

  public static void addTo(ModuleContext context) {
    PRUNINGS.forEach(
        (name, pruning) ->
            context
                .jobs()
                .add(new Job(name, EVERY, pruning.apply(context.jdbi(), context.clock()))));
  }
}
