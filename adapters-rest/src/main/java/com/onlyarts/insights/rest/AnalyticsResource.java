package com.onlyarts.insights.rest;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.contract.api.AnalyticsApi;
import com.onlyarts.contract.model.ArtistRankJson;
import com.onlyarts.contract.model.ArtworkRankJson;
import com.onlyarts.contract.model.GetArtworkStatsResponseJson;
import com.onlyarts.contract.model.GetPlatformMetricsResponseJson;
import com.onlyarts.contract.model.GetRevenueReportResponseJson;
import com.onlyarts.contract.model.GetSalesAnalyticsResponseJson;
import com.onlyarts.contract.model.GetTopArtistsResponseJson;
import com.onlyarts.contract.model.GetTopArtworksResponseJson;
import com.onlyarts.contract.model.GetUserStatsResponseJson;
import com.onlyarts.contract.model.IntervalJson;
import com.onlyarts.contract.model.TopArtistsJson;
import com.onlyarts.contract.model.TopArtworksJson;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.ReviewingFigures;
import com.onlyarts.insights.application.port.Figures.ArtistRank;
import com.onlyarts.insights.application.port.Figures.ArtworkRank;
import com.onlyarts.insights.domain.Period;
import com.onlyarts.kernel.rest.CurrentCaller;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Analytics (R96). */
public final class AnalyticsResource implements AnalyticsApi {
  private final ReviewingFigures reviewing;
  private final Periods periods;
  private final Currency currency;
  private final CurrentCaller caller;

  /**
   * @param currency of all amounts
   */
  public AnalyticsResource(
      ReviewingFigures reviewing, Periods periods, Currency currency, CurrentCaller caller) {
    this.reviewing = reviewing;
    this.periods = periods;
    this.currency = currency;
    this.caller = caller;
  }

  @Override
  public GetUserStatsResponseJson getUserStats(
      UUID userId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String tz,
      IntervalJson interval) {
    Period period = periods.of(from, to, tz, interval);
    return GetUserStatsResponseJson.builder()
        .data(
            InsightsJson.user(
                reviewing.person(caller.required(), new PersonId(userId), period),
                period,
                currency))
        .build();
  }

  @Override
  public GetArtworkStatsResponseJson getArtworkStats(
      UUID artworkId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String tz,
      IntervalJson interval) {
    Period period = periods.of(from, to, tz, interval);
    return GetArtworkStatsResponseJson.builder()
        .data(
            InsightsJson.artwork(
                reviewing.artwork(caller.required(), new ArtworkId(artworkId), period),
                period,
                currency))
        .build();
  }

  @Override
  public GetSalesAnalyticsResponseJson getSalesAnalytics(
      @Nullable LocalDate from, @Nullable LocalDate to, String tz, IntervalJson interval) {
    Period period = periods.of(from, to, tz, interval);
    return GetSalesAnalyticsResponseJson.builder()
        .data(InsightsJson.sales(reviewing.sales(caller.required(), period), period, currency))
        .build();
  }

  @Override
  public GetPlatformMetricsResponseJson getPlatformMetrics(
      @Nullable LocalDate from, @Nullable LocalDate to, String tz, IntervalJson interval) {
    Period period = periods.of(from, to, tz, interval);
    return GetPlatformMetricsResponseJson.builder()
        .data(InsightsJson.platform(reviewing.platform(period), period, currency))
        .build();
  }

  @Override
  public GetRevenueReportResponseJson getRevenueReport(
      @Nullable LocalDate from, @Nullable LocalDate to, String tz, IntervalJson interval) {
    Period period = periods.of(from, to, tz, interval);
    return GetRevenueReportResponseJson.builder()
        .data(InsightsJson.revenue(reviewing.platform(period), period, currency))
        .build();
  }

  @Override
  public GetTopArtworksResponseJson getTopArtworks(
      ArtworkRankJson by,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String tz,
      Integer count) {
    return GetTopArtworksResponseJson.builder()
        .data(
            new TopArtworksJson(
                reviewing.topArtworks(rank(by), periods.of(from, to, tz), count).stream()
                    .map(InsightsJson::top)
                    .toList()))
        .build();
  }

  @Override
  public GetTopArtistsResponseJson getTopArtists(
      ArtistRankJson by,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String tz,
      Integer count) {
    return GetTopArtistsResponseJson.builder()
        .data(
            new TopArtistsJson(
                reviewing.topArtists(rank(by), periods.of(from, to, tz), count).stream()
                    .map(InsightsJson::top)
                    .toList()))
        .build();
  }

  static ArtworkRank rank(ArtworkRankJson by) {
    return ArtworkRank.valueOf(by.toString().toUpperCase(Locale.ROOT));
  }

  static ArtistRank rank(ArtistRankJson by) {
    return ArtistRank.valueOf(by.toString().toUpperCase(Locale.ROOT));
  }
}
