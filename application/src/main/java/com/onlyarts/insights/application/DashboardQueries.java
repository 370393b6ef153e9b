package com.onlyarts.insights.application;

import com.onlyarts.insights.application.port.AuditLog;
import com.onlyarts.insights.application.port.Overview;
import com.onlyarts.insights.application.port.Overview.Activity;
import com.onlyarts.insights.application.port.Overview.Totals;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import java.util.List;
import java.util.Optional;

/**
 * What an admin sees first, and what admins did, and what somebody should look after (R95, R96).
 */
public final class DashboardQueries {
  private static final int LATEST = 10;

  private final Overview overview;
  private final AuditLog audit;
  private final FailedItems failedItems;

  public DashboardQueries(Overview overview, AuditLog audit, FailedItems failedItems) {
    this.overview = overview;
    this.audit = audit;
    this.failedItems = failedItems;
  }

  public Dashboard dashboard() {
    return new Dashboard(overview.totals(), overview.latest(LATEST));
  }

  /** What admins did, latest first; the total is exact up to {@link AuditLog#MOST_COUNTED}. */
  public Page<AuditLog.AuditEntry> deeds(AuditLog.Wanted wanted, PageRequest request) {
    return audit.list(wanted, request);
  }

  /** What jobs and queues could not do yet, latest first. */
  public Page<FailedItem> failedItems(Optional<String> job, PageRequest request) {
    return failedItems.list(job, request);
  }

  /** The platform at a glance. */
  public record Dashboard(Totals totals, List<Activity> latest) {}
}
