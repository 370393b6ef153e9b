package com.onlyarts.bootstrap;

import com.onlyarts.insights.application.OverlookingThePlatform;
import com.onlyarts.insights.application.ReportingContent;
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
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.jdbi.Database;
import java.time.Duration;
import java.util.List;

/** The insights module: the dashboard, the audit log, figures and reports of content. */
final class InsightsWiring {
  private static final Duration ROLL_UP = Duration.ofMinutes(5);
  private final List<Object> resources;

  InsightsWiring(Foundation foundation) {
    ReviewingFigures reviewing = new ReviewingFigures(new JdbiFigures(foundation.jdbi()));
    Periods periods = new Periods(foundation.clock());
    RollingUpFigures rolling = new RollingUpFigures(new JdbiRollups(foundation.jdbi(), foundation.transactions()), foundation.clock());

    resources =
        List.of(
            new AdministrationResource(
                new OverlookingThePlatform(new JdbiOverview(foundation.jdbi()), new JdbiAuditLog(foundation.jdbi()), foundation.failedItems())),
            new AnalyticsResource(reviewing, periods, foundation.caller()),
            new ExportsResource(reviewing, periods, foundation.caller()),
            new ReportsResource(
                new ReportingContent(foundation.transactions(), new JdbiReports(foundation.jdbi()), foundation.audit(), foundation.clock()),
                foundation.caller()));
    foundation.chores().add(new Chore("insights.roll-up", ROLL_UP, Database.patiently(rolling::rollUp)));
  }

  List<Object> resources() {
    return resources;
  }
}
