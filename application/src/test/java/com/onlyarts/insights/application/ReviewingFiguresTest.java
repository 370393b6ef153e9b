package com.onlyarts.insights.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.port.Figures;
import com.onlyarts.insights.domain.InsightsRejection.FiguresNotFound;
import com.onlyarts.insights.domain.Interval;
import com.onlyarts.insights.domain.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewingFiguresTest {
  private static final Period MARCH =
      new Period(
          LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), ZoneOffset.UTC, Interval.MONTH);
  private static final Figures.Step SOLD =
      new Figures.Step(
          Instant.parse("2026-03-01T00:00:00Z"),
          Instant.parse("2026-04-01T00:00:00Z"),
          Map.of(Figures.Measure.COPIES, BigDecimal.TWO));

  private final Caller artist = Callers.anArtist();
  private final Caller admin = Callers.anAdmin();
  private final ArtworkId work = ArtworkId.next();
  private final Figures.PersonCounts counts = new Figures.PersonCounts(1, 2, 3, 4, 5, 6);
  private final Figures.ArtworkCounts ofWork =
      new Figures.ArtworkCounts(artist.person(), "Tide", 7, 8, 9);
  private final ReviewingFigures reviewing = new ReviewingFigures(new FiguresOfOneArtist());

  @Test
  void R96_a_person_reads_their_own_figures_and_admins_everybodys() {
    ReviewingFigures.OfPerson figures = new ReviewingFigures.OfPerson(counts, List.of(SOLD));

    assertThat(reviewing.person(artist, artist.person(), MARCH)).isEqualTo(figures);
    assertThat(reviewing.person(admin, artist.person(), MARCH)).isEqualTo(figures);
    assertThat(reviewing.sales(artist, MARCH)).containsExactly(SOLD);
    assertThat(SOLD.of(Figures.Measure.COPIES)).isEqualTo(BigDecimal.TWO);
    assertThat(SOLD.of(Figures.Measure.GROSS)).isZero();
  }

  @Test
  void R2_figures_of_others_are_as_unknown_as_of_nobody() {
    Caller other = Callers.anArtist();

    assertRefused(new FiguresNotFound(), () -> reviewing.person(other, artist.person(), MARCH));
    assertRefused(new FiguresNotFound(), () -> reviewing.person(other, other.person(), MARCH));
    assertRefused(new FiguresNotFound(), () -> reviewing.artwork(other, work, MARCH));
    assertRefused(new FiguresNotFound(), () -> reviewing.artwork(admin, ArtworkId.next(), MARCH));
  }

  @Test
  void R96_an_artist_reads_how_a_work_does_and_so_do_admins() {
    ReviewingFigures.OfArtwork figures = new ReviewingFigures.OfArtwork(ofWork, List.of(SOLD));

    assertThat(reviewing.artwork(artist, work, MARCH)).isEqualTo(figures);
    assertThat(reviewing.artwork(admin, work, MARCH)).isEqualTo(figures);
  }

  /** Knows one artist with one work, which was sold twice. */
  private final class FiguresOfOneArtist implements Figures {
    @Override
    public List<Step> platform(Period period) {
      return List.of();
    }

    @Override
    public List<Step> seller(PersonId seller, Period period) {
      return seller.equals(artist.person()) ? List.of(SOLD) : List.of();
    }

    @Override
    public List<Step> artwork(ArtworkId artwork, Period period) {
      return artwork.equals(work) ? List.of(SOLD) : List.of();
    }

    @Override
    public Optional<PersonCounts> counts(PersonId person) {
      return person.equals(artist.person()) ? Optional.of(counts) : Optional.empty();
    }

    @Override
    public Optional<ArtworkCounts> counts(ArtworkId artwork) {
      return artwork.equals(work) ? Optional.of(ofWork) : Optional.empty();
    }

    @Override
    public List<TopArtwork> topArtworks(ArtworkRank rank, Period period, int limit) {
      return List.of();
    }

    @Override
    public List<TopArtist> topArtists(ArtistRank rank, Period period, int limit) {
      return List.of();
    }
  }
}
