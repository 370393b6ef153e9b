package com.onlyarts.bootstrap.wiring;

import com.onlyarts.insights.application.DashboardQueries;
import com.onlyarts.insights.application.ReportingContent;
import com.onlyarts.insights.application.RetryingFailedItems;
import com.onlyarts.insights.application.ReviewingFigures;
import com.onlyarts.insights.application.RollingUpFigures;
import com.onlyarts.insights.jdbi.JdbiAuditLog;
import com.onlyarts.insights.jdbi.JdbiFigures;
import com.onlyarts.insights.jdbi.JdbiOverview;
import com.onlyarts.insights.jdbi.JdbiReports;
import com.onlyarts.insights.jdbi.JdbiRollups;
import com.onlyarts.insights.rest.AdministrationResource;
import com.onlyarts.insights.rest.AnalyticsResource;
import com.onlyarts.insights.rest.ExportsResource;
import com.onlyarts.insights.rest.Periods;
import com.onlyarts.insights.rest.ReportsResource;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.jdbi.Database;
import java.time.Duration;
import java.util.List;

/** The insights module: the dashboard, the audit log, figures and reports of content. */
public final class InsightsWiring {
  private static final Duration ROLL_UP = Duration.ofMinutes(5);
  private final List<Object> resources;

  public InsightsWiring(ModuleContext context) {
    ReviewingFigures reviewing = new ReviewingFigures(new JdbiFigures(context.jdbi()));
    Periods periods = new Periods(context.clock());
    RollingUpFigures rolling =
        new RollingUpFigures(
            new JdbiRollups(context.jdbi(), context.transactions()), context.clock());

    resources =
        List.of(
            new AdministrationResource(
                new DashboardQueries(
                    new JdbiOverview(context.jdbi()),
                    new JdbiAuditLog(context.jdbi()),
                    context.failedItems()),
                new RetryingFailedItems(
                    context.transactions(),
                    context.failedItems(),
                    context.audit(),
                    context.clock()),
                context.caller()),
            new AnalyticsResource(
                reviewing, periods, context.settings().trade().currency(), context.caller()),
            new ExportsResource(reviewing, periods, context.caller()),
            new ReportsResource(
                new ReportingContent(
                    context.transactions(),
                    new JdbiReports(context.jdbi()),
                    context.audit(),
                    context.clock()),
                context.caller()));
    context.jobs().add(new Job("insights.roll-up", ROLL_UP, Database.patiently(rolling::rollUp)));
  }

  public List<Object> resources() {
    return resources;
  }
}
