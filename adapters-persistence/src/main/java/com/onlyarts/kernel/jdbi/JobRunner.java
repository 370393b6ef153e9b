package com.onlyarts.kernel.jdbi;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.onlyarts.kernel.api.BackgroundWork;
import com.onlyarts.kernel.application.Job;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Runs the scheduled jobs with db-scheduler: each is one row of {@code scheduled_tasks}, taken by
 * one node at a time. A job whose node was killed at it is taken over within half a minute;
 * db-scheduler's own half an hour would be longer than copies are held. Each has a thread of its
 * own, so that one whose provider hangs holds up no other.
 */
public final class JobRunner implements AutoCloseable {
  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_BY_THE_DEAD = 4;

  private final Scheduler scheduler;

  /**
   * @param clock by which all nodes agree on what is due
   */
  public JobRunner(DataSource dataSource, List<Job> jobs, Clock clock) {
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(jobs.stream().<RecurringTask<?>>map(JobRunner::task).toList())
            .clock(clock::instant)
            .threads(jobs.size())
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_BY_THE_DEAD)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
  }

  public void start() {
    scheduler.start();
  }

  /**
   * Waits up to 5 s for jobs at work, then lets them be: whatever they had not committed is done by
   * the next run.
   */
  @Override
  public void close() {
    scheduler.stop();
  }

  private static RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((_, _) -> BackgroundWork.run(job.act()));
  }
}
