package com.onlyarts.bootstrap.wiring;

import com.onlyarts.catalog.jdbi.JdbiGalleryIndex;
import com.onlyarts.catalog.jdbi.JdbiImports;
import com.onlyarts.identity.jdbi.JdbiAccounts;
import com.onlyarts.identity.jdbi.JdbiSessions;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.jdbi.JdbiLiveLog;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.media.jdbi.ScanTopic;
import com.onlyarts.notifications.jdbi.JdbiNotifications;
import com.onlyarts.notifications.jdbi.JdbiSubscribers;
import com.onlyarts.notifications.jdbi.JdbiSuppressions;
import com.onlyarts.notifications.jdbi.MailTopic;
import com.onlyarts.ordering.jdbi.JdbiCaseFiles;
import com.onlyarts.ordering.jdbi.JdbiDownloads;
import com.onlyarts.payments.jdbi.JdbiReceivedEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;

/**
 * What is removed by its age or its disuse alone, wired; what needs a decision is swept by its
 * module.
 */
public final class PruningWiring {
  private static final Duration EVERY = Duration.ofHours(6);
  private static final List<Named> PRUNINGS =
      List.of(
          new Named("catalog.prune-imports", JdbiImports::pruning),
          new Named("catalog.prune-words", JdbiGalleryIndex::pruning),
          new Named("identity.prune-kept-names", JdbiAccounts::pruning),
          new Named("identity.prune-refresh-tokens", JdbiSessions::pruning),
          new Named("kernel.prune-live-channels", JdbiLiveLog::pruning),
          new Named("notifications.prune-read", JdbiNotifications::pruning),
          new Named(
              "notifications.sweep-mail",
              (jdbi, clock) -> JdbiWorkQueue.pruning(jdbi, clock, MailTopic.MAIL.name())),
          new Named("notifications.prune-mail-events", JdbiSuppressions::pruning),
          new Named("notifications.prune-newsletter-links", JdbiSubscribers::pruning),
          new Named(
              "media.prune-scans",
              (jdbi, clock) -> JdbiWorkQueue.pruning(jdbi, clock, ScanTopic.NAME)),
          new Named("ordering.prune-case-files", JdbiCaseFiles::pruning),
          new Named("ordering.prune-downloads", JdbiDownloads::pruning),
          new Named("payments.prune-provider-events", JdbiReceivedEvents::pruning));

  private PruningWiring() {}

  public static void addTo(ModuleContext context) {
    PRUNINGS.forEach(
        it ->
            context
                .jobs()
                .add(
                    new Job(it.job(), EVERY, it.pruning().apply(context.jdbi(), context.clock()))));
  }

  private record Named(String job, BiFunction<Jdbi, Clock, Pruning> pruning) {}
}
