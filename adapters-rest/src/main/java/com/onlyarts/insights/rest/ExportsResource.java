package com.onlyarts.insights.rest;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.contract.api.ExportsApi;
import com.onlyarts.contract.model.ArtistRankJson;
import com.onlyarts.contract.model.ArtworkRankJson;
import com.onlyarts.contract.model.IntervalJson;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.ReviewingFigures;
import com.onlyarts.kernel.rest.CurrentCaller;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Exports: the figures of Analytics, for spreadsheets. */
public final class ExportsResource implements ExportsApi {
  private final ReviewingFigures reviewing;
  private final Periods periods;
  private final CurrentCaller caller;

  public ExportsResource(ReviewingFigures reviewing, Periods periods, CurrentCaller caller) {
    this.reviewing = reviewing;
    this.periods = periods;
    this.caller = caller;
  }

  @Override
  public String downloadUserStats(
      UUID userId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String tz,
      IntervalJson interval) {
    return InsightsCsv.sales(
        reviewing
            .person(caller.required(), new PersonId(userId), periods.of(from, to, tz, interval))
            .sales());
  }

  @Override
  public String downloadArtworkStats(
      UUID artworkId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String tz,
      IntervalJson interval) {
    return InsightsCsv.artwork(
        reviewing
            .artwork(
                caller.required(), new ArtworkId(artworkId), periods.of(from, to, tz, interval))
            .sales());
  }

  @Override
  public String downloadSalesAnalytics(
      @Nullable LocalDate from, @Nullable LocalDate to, String tz, IntervalJson interval) {
    return InsightsCsv.sales(
        reviewing.sales(caller.required(), periods.of(from, to, tz, interval)));
  }

  @Override
  public String downloadPlatformMetrics(
      @Nullable LocalDate from, @Nullable LocalDate to, String tz, IntervalJson interval) {
    return InsightsCsv.platform(reviewing.platform(periods.of(from, to, tz, interval)));
  }

  @Override
  public String downloadRevenueReport(
      @Nullable LocalDate from, @Nullable LocalDate to, String tz, IntervalJson interval) {
    return InsightsCsv.revenue(reviewing.platform(periods.of(from, to, tz, interval)));
  }

  @Override
  public String downloadTopArtworks(
      ArtworkRankJson by,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String tz,
      Integer count) {
    return InsightsCsv.artworks(
        reviewing.topArtworks(AnalyticsResource.rank(by), periods.of(from, to, tz), count));
  }

  @Override
  public String downloadTopArtists(
      ArtistRankJson by,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String tz,
      Integer count) {
    return InsightsCsv.artists(
        reviewing.topArtists(AnalyticsResource.rank(by), periods.of(from, to, tz), count));
  }
}
