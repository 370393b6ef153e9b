package com.onlyarts.bootstrap.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits until everything that was begun has come to its end, whatever the outcome, and names what
 * has not.
 */
final class AwaitSettled {
  /** What must be zero in the end, by the sentence that is reported otherwise. */
  private static final Map<String, String> BEGUN = new LinkedHashMap<>();

  static {
    BEGUN.put(
        "events wait in the outbox",
        "SELECT count(*) FROM work_items WHERE topic = 'kernel.events'");
    BEGUN.put("refunds are pending", "SELECT count(*) FROM refunds WHERE status = 'pending'");
    BEGUN.put(
        "payouts are neither sent nor returned",
        "SELECT count(*) FROM payouts WHERE status IN ('pending', 'returning')");
    BEGUN.put(
        "subscriptions are requested",
        "SELECT count(*) FROM subscriptions WHERE status = 'requested'");
    BEGUN.put(
        "orders wait past their time", "SELECT count(*) FROM orders WHERE status = 'pending'");
    BEGUN.put(
        "copies are held for nobody", "SELECT count(*) FROM artwork_holds WHERE state = 'held'");
    BEGUN.put(
        "mails wait",
        "SELECT count(*) FROM work_items WHERE topic = 'notifications.mail' AND outcome IS NULL");
    BEGUN.put(
        "bookings are unpaid past their time",
        "SELECT count(*) FROM consultations WHERE status = 'scheduled' AND paid_at IS NULL AND NOT is_free");
  }

  private final Cluster cluster;

  private AwaitSettled(Cluster cluster) {
    this.cluster = cluster;
  }

  static AwaitSettled of(Cluster cluster) {
    return new AwaitSettled(cluster);
  }

  /** What has not ended, in one sentence each. */
  List<String> unsettled() {
    cluster.sql(
        "UPDATE orders SET expires_at = now() - INTERVAL '1 second' WHERE status = 'pending' AND expires_at > now()");
    cluster.sql(
        "UPDATE consultations SET pay_by = now() - INTERVAL '1 second' WHERE status = 'scheduled' AND paid_at IS NULL AND pay_by > now()");
    try {
      cluster.untilJobs("", "everything has ended", () -> standing().isEmpty());
    } catch (AssertionError _) {
      return standing();
    }
    return List.of();
  }

  private List<String> standing() {
    return BEGUN.entrySet().stream()
        .map(it -> "%d %s".formatted(cluster.count(it.getValue()), it.getKey()))
        .filter(it -> !it.startsWith("0 "))
        .toList();
  }
}
