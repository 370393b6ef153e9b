package com.onlyarts.bootstrap.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Stripe has written down, held against what the service has: each thing once on both sides,
 * with the same amount.
 */
final class StripeBooks {
  private final List<String> doubled = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final Cluster cluster;

  private StripeBooks(Cluster cluster) {
    this.cluster = cluster;
  }

  static StripeBooks of(Cluster cluster) {
    StripeBooks books = new StripeBooks(cluster);
    books.compare(
        "payment_intent",
        "payment_id",
        "succeeded",
        "SELECT id, amount FROM payments WHERE captured_amount > 0");
    books.compare(
        "refund",
        "refund_id",
        "succeeded",
        "SELECT id, amount FROM refunds WHERE status = 'succeeded'");
    books.compare(
        "transfer", "payout_id", "", "SELECT id, amount FROM payouts WHERE status <> 'failed'");
    books.compare(
        "payout", "payout_id", "", "SELECT id, amount FROM payouts WHERE status <> 'failed'");
    books.compare(
        "subscription",
        "subscription_id",
        "",
        "SELECT id, 0 FROM subscriptions WHERE status <> 'ended'");
    return books;
  }

  /** What is there twice, or there and not here. */
  List<String> doubled() {
    return doubled;
  }

  /** What is here and not there. */
  List<String> missing() {
    return missing;
  }

  private void compare(String kind, String member, String status, String sql) {
    Map<String, Long> ours = new TreeMap<>();
    cluster
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .map(
                        (row, _) ->
                            Map.entry(
                                row.getString(1),
                                row.getBigDecimal(2).movePointRight(2).longValueExact()))
                    .forEach(it -> ours.put(it.getKey(), it.getValue())));
    Set<String> theirs = new HashSet<>();
    for (ObjectNode thing : cluster.stripe().all(kind)) {
      if (!thing.path("reversed").asBoolean()
          && (status.isEmpty() || thing.path("status").asText().equals(status))) {
        String id = thing.path("metadata").path(member).asText();
        if (!theirs.add(id)) {
          doubled.add("the %s of %s is at Stripe twice".formatted(kind, id));
        } else if (!ours.containsKey(id)) {
          doubled.add("the %s of %s is at Stripe and not here".formatted(kind, id));
        } else if (thing.path("amount").asLong() != ours.get(id)) {
          doubled.add(
              "the %s of %s is %s at Stripe and %d here"
                  .formatted(kind, id, thing.path("amount"), ours.get(id)));
        }
      }
    }
    ours.keySet().stream()
        .filter(id -> !theirs.contains(id))
        .forEach(id -> missing.add("the %s of %s is here and not at Stripe".formatted(kind, id)));
  }
}
