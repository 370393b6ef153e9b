package com.onlyarts.insights.application;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.port.Figures;
import com.onlyarts.insights.application.port.Figures.ArtistRank;
import com.onlyarts.insights.application.port.Figures.ArtworkCounts;
import com.onlyarts.insights.application.port.Figures.ArtworkRank;
import com.onlyarts.insights.application.port.Figures.PersonCounts;
import com.onlyarts.insights.application.port.Figures.Step;
import com.onlyarts.insights.application.port.Figures.TopArtist;
import com.onlyarts.insights.application.port.Figures.TopArtwork;
import com.onlyarts.insights.domain.InsightsRejection.FiguresNotFound;
import com.onlyarts.insights.domain.Period;
import com.onlyarts.kernel.Rejected;
import java.util.List;

/**
 * Artists read how their works and sales do, admins how everything does (R96). Another person's
 * figures are as good as unknown (R2).
 */
public final class ReviewingFigures {
  private final Figures figures;

  public ReviewingFigures(Figures figures) {
    this.figures = figures;
  }

  /** How a person stands, and what they sold in the period; for themselves and admins. */
  public OfPerson person(Caller caller, PersonId person, Period period) {
    if (!caller.person().equals(person) && !caller.isAdmin()) {
      throw new Rejected(new FiguresNotFound());
    }
    PersonCounts counts =
        figures.counts(person).orElseThrow(() -> new Rejected(new FiguresNotFound()));
    return new OfPerson(counts, figures.seller(person, period));
  }

  /** How a work stands, and what was sold of it in the period; for its artist and admins. */
  public OfArtwork artwork(Caller caller, ArtworkId artwork, Period period) {
    ArtworkCounts counts =
        figures
            .counts(artwork)
            .filter(found -> caller.isAdmin() || found.artist().equals(caller.person()))
            .orElseThrow(() -> new Rejected(new FiguresNotFound()));
    return new OfArtwork(counts, figures.artwork(artwork, period));
  }

  /** What the caller sold and earned. */
  public List<Step> sales(Caller seller, Period period) {
    return figures.seller(seller.person(), period);
  }

  /** What the whole platform did; the contract lets only admins ask. */
  public List<Step> platform(Period period) {
    return figures.platform(period);
  }

  /**
   * The works on show with the most views or favorites of all time, or the most copies sold in the
   * period.
   */
  public List<TopArtwork> topArtworks(ArtworkRank rank, Period period, int limit) {
    return figures.topArtworks(rank, period, limit);
  }

  /** The artists with the most followers of all time, or the most copies sold in the period. */
  public List<TopArtist> topArtists(ArtistRank rank, Period period, int limit) {
    return figures.topArtists(rank, period, limit);
  }

  /** A person's figures. */
  public record OfPerson(PersonCounts counts, List<Step> sales) {}

  /** A work's figures. */
  public record OfArtwork(ArtworkCounts counts, List<Step> sales) {}
}
