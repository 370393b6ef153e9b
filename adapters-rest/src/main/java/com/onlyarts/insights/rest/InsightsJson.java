package com.onlyarts.insights.rest;

import com.onlyarts.contract.model.ActivityJson;
import com.onlyarts.contract.model.ArtworkSalesFiguresJson;
import com.onlyarts.contract.model.ArtworkSalesStepJson;
import com.onlyarts.contract.model.ArtworkStatsJson;
import com.onlyarts.contract.model.DashboardJson;
import com.onlyarts.contract.model.DashboardStatsJson;
import com.onlyarts.contract.model.DeedJson;
import com.onlyarts.contract.model.FailedItemJson;
import com.onlyarts.contract.model.IntervalJson;
import com.onlyarts.contract.model.PeriodJson;
import com.onlyarts.contract.model.PersonJson;
import com.onlyarts.contract.model.PlatformFiguresJson;
import com.onlyarts.contract.model.PlatformMetricsJson;
import com.onlyarts.contract.model.PlatformStepJson;
import com.onlyarts.contract.model.ReportDataJson;
import com.onlyarts.contract.model.ReportJson;
import com.onlyarts.contract.model.ReportReasonJson;
import com.onlyarts.contract.model.ReportStatusJson;
import com.onlyarts.contract.model.ReportedKindJson;
import com.onlyarts.contract.model.RevenueFiguresJson;
import com.onlyarts.contract.model.RevenueReportJson;
import com.onlyarts.contract.model.RevenueStepJson;
import com.onlyarts.contract.model.SalesAnalyticsJson;
import com.onlyarts.contract.model.SalesFiguresJson;
import com.onlyarts.contract.model.SalesStepJson;
import com.onlyarts.contract.model.TopArtistJson;
import com.onlyarts.contract.model.TopArtworkJson;
import com.onlyarts.contract.model.UserStatsJson;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.insights.application.DashboardQueries.Dashboard;
import com.onlyarts.insights.application.ReviewingFigures.OfArtwork;
import com.onlyarts.insights.application.ReviewingFigures.OfPerson;
import com.onlyarts.insights.application.port.AuditLog.AuditEntry;
import com.onlyarts.insights.application.port.Figures.Measure;
import com.onlyarts.insights.application.port.Figures.Step;
import com.onlyarts.insights.application.port.Figures.TopArtist;
import com.onlyarts.insights.application.port.Figures.TopArtwork;
import com.onlyarts.insights.application.port.Overview.Activity;
import com.onlyarts.insights.application.port.Reports.Report;
import com.onlyarts.insights.domain.Period;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import com.onlyarts.kernel.rest.Times;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Insights' words in the contract's. */
final class InsightsJson {
  private InsightsJson() {}

  static DashboardJson dashboard(Dashboard dashboard) {
    return DashboardJson.builder()
        .stats(
            DashboardStatsJson.builder()
                .totalUsers(Math.toIntExact(dashboard.totals().people()))
                .totalArtists(Math.toIntExact(dashboard.totals().artists()))
                .totalArtworks(Math.toIntExact(dashboard.totals().artworks()))
                .totalOrders(Math.toIntExact(dashboard.totals().orders()))
                .totalRevenue(dashboard.totals().revenue().amount())
                .platformCommission(dashboard.totals().commission().amount())
                .currency(dashboard.totals().revenue().currency().getCurrencyCode())
                .build())
        .recentActivity(dashboard.latest().stream().map(InsightsJson::activity).toList())
        .build();
  }

  private static ActivityJson activity(Activity activity) {
    return new ActivityJson(activity.type(), activity.description(), Times.utc(activity.at()));
  }

  static DeedJson deed(AuditEntry deed) {
    return DeedJson.builder()
        .id(deed.id())
        .admin(PersonJson.builder().id(deed.admin()).username(deed.adminName()).build())
        .act(deed.act())
        .subjectKind(deed.subjectKind())
        .subjectId(deed.subjectId())
        .facts(deed.facts())
        .createdAt(Times.utc(deed.at()))
        .build();
  }

  static FailedItemJson failedItem(FailedItem failed) {
    return FailedItemJson.builder()
        .id(failed.id().value())
        .job(failed.job())
        .item(failed.item())
        .attempts(failed.last().number())
        .error(failed.error())
        .message(failed.message())
        .firstFailedAt(Times.utc(failed.firstFailedAt()))
        .lastFailedAt(Times.utc(failed.last().failedAt()))
        .nextAttemptAt(failed.last().next().map(Times::utc).orElse(null))
        .build();
  }

  static ReportDataJson report(Report report) {
    return new ReportDataJson(reported(report));
  }

  static ReportJson reported(Report report) {
    return ReportJson.builder()
        .id(report.id().value())
        .reporter(person(report.reporter()))
        .subjectKind(ReportedKindJson.fromValue(report.reported().kind().label()))
        .subjectId(report.reported().subject())
        .reason(ReportReasonJson.fromValue(report.reported().reason().label()))
        .note(report.reported().note().orElse(null))
        .status(ReportStatusJson.fromValue(report.status().label()))
        .createdAt(Times.utc(report.createdAt()))
        .resolvedAt(report.resolvedAt().map(Times::utc).orElse(null))
        .resolution(report.resolution().orElse(null))
        .build();
  }

  static UserStatsJson user(OfPerson figures, Period period, Currency currency) {
    return UserStatsJson.builder()
        .followers(figures.counts().followers())
        .following(figures.counts().following())
        .artworks(figures.counts().artworks())
        .views(figures.counts().views())
        .favorites(figures.counts().favorites())
        .comments(figures.counts().comments())
        .period(period(period))
        .currency(currency.getCurrencyCode())
        .totals(salesTotals(figures.sales()))
        .steps(figures.sales().stream().map(InsightsJson::sales).toList())
        .build();
  }

  static ArtworkStatsJson artwork(OfArtwork figures, Period period, Currency currency) {
    return ArtworkStatsJson.builder()
        .title(figures.counts().title())
        .views(figures.counts().views())
        .favorites(figures.counts().favorites())
        .comments(figures.counts().comments())
        .period(period(period))
        .currency(currency.getCurrencyCode())
        .totals(
            ArtworkSalesFiguresJson.builder()
                .copies(count(figures.sales(), Measure.COPIES))
                .gross(amount(figures.sales(), Measure.GROSS))
                .build())
        .steps(
            figures.sales().stream()
                .map(
                    step ->
                        ArtworkSalesStepJson.builder()
                            .starts(Times.utc(step.starts()))
                            .ends(Times.utc(step.ends()))
                            .copies(count(List.of(step), Measure.COPIES))
                            .gross(amount(List.of(step), Measure.GROSS))
                            .build())
                .toList())
        .build();
  }

  static SalesAnalyticsJson sales(List<Step> steps, Period period, Currency currency) {
    return SalesAnalyticsJson.builder()
        .period(period(period))
        .currency(currency.getCurrencyCode())
        .totals(salesTotals(steps))
        .steps(steps.stream().map(InsightsJson::sales).toList())
        .build();
  }

  private static SalesFiguresJson salesTotals(List<Step> steps) {
    return SalesFiguresJson.builder()
        .orders(count(steps, Measure.ORDERS))
        .copies(count(steps, Measure.COPIES))
        .gross(amount(steps, Measure.GROSS))
        .fees(amount(steps, Measure.FEES))
        .earned(amount(steps, Measure.EARNED))
        .returned(amount(steps, Measure.RETURNED))
        .net(net(steps))
        .build();
  }

  private static SalesStepJson sales(Step step) {
    SalesFiguresJson figures = salesTotals(List.of(step));
    return SalesStepJson.builder()
        .starts(Times.utc(step.starts()))
        .ends(Times.utc(step.ends()))
        .orders(figures.orders())
        .copies(figures.copies())
        .gross(figures.gross())
        .fees(figures.fees())
        .earned(figures.earned())
        .returned(figures.returned())
        .net(figures.net())
        .build();
  }

  static PlatformMetricsJson platform(List<Step> steps, Period period, Currency currency) {
    return PlatformMetricsJson.builder()
        .period(period(period))
        .currency(currency.getCurrencyCode())
        .totals(platformTotals(steps))
        .steps(steps.stream().map(InsightsJson::platform).toList())
        .build();
  }

  private static PlatformFiguresJson platformTotals(List<Step> steps) {
    return PlatformFiguresJson.builder()
        .newUsers(count(steps, Measure.PEOPLE))
        .newArtworks(count(steps, Measure.ARTWORKS))
        .orders(count(steps, Measure.ORDERS))
        .revenue(revenue(steps))
        .platformCommission(amount(steps, Measure.COMMISSION))
        .build();
  }

  private static PlatformStepJson platform(Step step) {
    PlatformFiguresJson figures = platformTotals(List.of(step));
    return PlatformStepJson.builder()
        .starts(Times.utc(step.starts()))
        .ends(Times.utc(step.ends()))
        .newUsers(figures.newUsers())
        .newArtworks(figures.newArtworks())
        .orders(figures.orders())
        .revenue(figures.revenue())
        .platformCommission(figures.platformCommission())
        .build();
  }

  static RevenueReportJson revenue(List<Step> steps, Period period, Currency currency) {
    return RevenueReportJson.builder()
        .period(period(period))
        .currency(currency.getCurrencyCode())
        .totals(revenueTotals(steps))
        .steps(steps.stream().map(InsightsJson::revenue).toList())
        .build();
  }

  private static RevenueFiguresJson revenueTotals(List<Step> steps) {
    return RevenueFiguresJson.builder()
        .captured(amount(steps, Measure.CAPTURED))
        .refunded(amount(steps, Measure.REFUNDED))
        .revenue(revenue(steps))
        .platformCommission(amount(steps, Measure.COMMISSION))
        .build();
  }

  private static RevenueStepJson revenue(Step step) {
    RevenueFiguresJson figures = revenueTotals(List.of(step));
    return RevenueStepJson.builder()
        .starts(Times.utc(step.starts()))
        .ends(Times.utc(step.ends()))
        .captured(figures.captured())
        .refunded(figures.refunded())
        .revenue(figures.revenue())
        .platformCommission(figures.platformCommission())
        .build();
  }

  static TopArtworkJson top(TopArtwork top) {
    return TopArtworkJson.builder()
        .id(top.artwork().value())
        .title(top.title())
        .imageUrl(top.imageUrl())
        .thumbnailUrl(top.thumbnailUrl().orElse(null))
        .artist(person(top.artist()))
        .viewsCount(top.views())
        .favoritesCount(top.favorites())
        .salesCount(top.sales())
        .build();
  }

  static TopArtistJson top(TopArtist top) {
    return TopArtistJson.builder()
        .artist(person(top.artist()))
        .followersCount(top.followers())
        .salesCount(top.sales())
        .build();
  }

  private static PeriodJson period(Period period) {
    return PeriodJson.builder()
        .from(period.from())
        .to(period.to())
        .tz(period.zone().getId())
        .interval(IntervalJson.fromValue(period.interval().name().toLowerCase(Locale.ROOT)))
        .build();
  }

  private static PersonJson person(PersonBrief person) {
    return PersonJson.builder()
        .id(person.id().value())
        .username(person.username())
        .fullName(person.fullName().orElse(null))
        .profilePicture(person.profilePicture().orElse(null))
        .build();
  }

  /** What sellers keep: earned less what refunds took back. */
  static BigDecimal net(List<Step> steps) {
    return amount(steps, Measure.EARNED).subtract(amount(steps, Measure.RETURNED));
  }

  /** Captured minus refunded (R96). */
  static BigDecimal revenue(List<Step> steps) {
    return amount(steps, Measure.CAPTURED).subtract(amount(steps, Measure.REFUNDED));
  }

  static BigDecimal amount(List<Step> steps, Measure measure) {
    return steps.stream()
        .map(step -> step.of(measure))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2);
  }

  static long count(List<Step> steps, Measure measure) {
    return steps.stream()
        .map(step -> step.of(measure))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .longValueExact();
  }
}
