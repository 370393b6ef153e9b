package com.onlyarts.insights.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.domain.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures, exact to this moment: what is rolled up, and what has happened since (R96). Amounts are
 * in the platform's currency.
 */
public interface Figures {

  /** What the whole platform did in each step of the period. */
  List<Step> platform(Period period);

  /** What a seller sold and earned in each step of the period. */
  List<Step> seller(PersonId seller, Period period);

  /** What was sold of a work in each step of the period. */
  List<Step> artwork(ArtworkId artwork, Period period);

  /** How a person stands today; empty if there is none. */
  Optional<PersonCounts> counts(PersonId person);

  /** How a work stands today; empty if there is none. */
  Optional<ArtworkCounts> counts(ArtworkId artwork);

  /** The works on show with the most of something. */
  List<TopArtwork> topArtworks(ArtworkRank rank, Period period, int limit);

  /** The artists with the most of something. */
  List<TopArtist> topArtists(ArtistRank rank, Period period, int limit);

  /**
   * One step of a series.
   *
   * @param amounts what there is of each measure; what is missing is nothing
   */
  record Step(Instant starts, Instant ends, Map<Measure, BigDecimal> amounts) {
    public BigDecimal of(Measure measure) {
      return amounts.getOrDefault(measure, BigDecimal.ZERO);
    }
  }

  /** What is counted. */
  enum Measure {
    PEOPLE,
    ARTWORKS,
    ORDERS,
    COPIES,
    GROSS,
    FEES,
    /** What sellers earned, from sales of every kind. */
    EARNED,
    /** What refunds took back of it. */
    RETURNED,
    CAPTURED,
    REFUNDED,
    /** Fees less fees given back. */
    COMMISSION
  }

  /** What works are ranked by: views and favorites of all time, sales in the period. */
  enum ArtworkRank {
    VIEWS,
    FAVORITES,
    SALES
  }

  /** What artists are ranked by: followers of all time, sales in the period. */
  enum ArtistRank {
    FOLLOWERS,
    SALES
  }

  /** How a person stands today. */
  record PersonCounts(
      long followers, long following, long artworks, long views, long favorites, long comments) {}

  /** How a work stands today. */
  record ArtworkCounts(PersonId artist, String title, long views, long favorites, long comments) {}

  /** A work among the first. */
  record TopArtwork(
      ArtworkId artwork,
      String title,
      String imageUrl,
      Optional<String> thumbnailUrl,
      PersonBrief artist,
      long views,
      long favorites,
      long sales) {}

  /** An artist among the first. */
  record TopArtist(PersonBrief artist, long followers, long sales) {}
}
