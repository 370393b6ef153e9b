package com.onlyarts.insights.application.port;

import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.List;

/** The platform at a glance. */
public interface Overview {

  Totals totals();

  /** What happened lately, latest first. */
  List<Activity> latest(int limit);

  /**
   * The platform in six numbers.
   *
   * @param orders those ever paid
   * @param revenue captured minus refunded (R96)
   * @param commission fees minus fees given back (R96)
   */
  record Totals(
      long people, long artists, long artworks, long orders, Money revenue, Money commission) {}

  /**
   * Something that happened.
   *
   * @param type {@code registration}, {@code artwork} or {@code purchase}
   */
  record Activity(String type, String description, Instant at) {}
}
