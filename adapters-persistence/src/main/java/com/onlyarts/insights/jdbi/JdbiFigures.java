package com.onlyarts.insights.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.insights.application.port.Figures;
import com.onlyarts.insights.domain.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Figures from the view {@code insights_facts}: rollups as far as they go, the sources from there
 * on. A series is one statement, whatever its number of steps: the steps' edges are reckoned in the
 * zone beforehand (R96).
 */
public final class JdbiFigures implements Figures {
  private static final UUID PLATFORM = new UUID(0, 0);
  private final Jdbi jdbi;

  public JdbiFigures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Step> platform(Period period) {
    return series("platform", PLATFORM, period);
  }

  @Override
  public List<Step> seller(PersonId seller, Period period) {
    return series("seller", seller.value(), period);
  }

  @Override
  public List<Step> artwork(ArtworkId artwork, Period period) {
    return series("artwork", artwork.value(), period);
  }

  private List<Step> series(String scope, UUID subject, Period period) {
    List<Instant> edges = period.edges();
    List<Map<Measure, BigDecimal>> amounts = new ArrayList<>();
    edges.subList(1, edges.size()).forEach(_ -> amounts.add(new EnumMap<>(Measure.class)));
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT width_bucket(at, CAST(:edges AS timestamptz[])) AS step, measure, sum(amount) AS amount
                    FROM insights_facts
                    WHERE scope = :scope
                      AND subject_id = :subject
                      AND at >= :starts
                      AND at < :ends
                    GROUP BY step, measure
                    """)
                .bindArray("edges", String.class, edges.stream().map(Instant::toString).toList())
                .bind("scope", scope)
                .bind("subject", subject)
                .bind("starts", period.starts())
                .bind("ends", period.ends())
                .map(
                    (row, _) ->
                        amounts
                            .get(row.getInt("step") - 1)
                            .put(
                                Measure.valueOf(row.getString("measure").toUpperCase(Locale.ROOT)),
                                row.getBigDecimal("amount")))
                .list());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      steps.add(new Step(edges.get(i), edges.get(i + 1), amounts.get(i)));
    }
    return steps;
  }

  @Override
  public Optional<PersonCounts> counts(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT followers_count, following_count, artworks_count, views, favorites, comments
                    FROM identity_tally
                    CROSS JOIN LATERAL (
                      SELECT coalesce(sum(views), 0) AS views, coalesce(sum(favorites), 0) AS favorites, coalesce(sum(comments), 0) AS comments
                      FROM catalog_tally
                      WHERE artist_id = identity_tally.person_id
                    ) AS works
                    WHERE person_id = :person
                    """)
                .bind("person", person)
                .map(
                    (row, _) ->
                        new PersonCounts(
                            row.getLong("followers_count"),
                            row.getLong("following_count"),
                            row.getLong("artworks_count"),
                            row.getLong("views"),
                            row.getLong("favorites"),
                            row.getLong("comments")))
                .findOne());
  }

  @Override
  public Optional<ArtworkCounts> counts(ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT artist_id, title, views, favorites, comments
                    FROM catalog_tally
                    WHERE artwork_id = :artwork
                    """)
                .bind("artwork", artwork)
                .map(
                    (row, _) ->
                        new ArtworkCounts(
                            id(row, "artist_id", PersonId::new),
                            row.getString("title"),
                            row.getLong("views"),
                            row.getLong("favorites"),
                            row.getLong("comments")))
                .findOne());
  }

  @Override
  public List<TopArtwork> topArtworks(ArtworkRank rank, Period period, int limit) {
    return jdbi.withHandle(
        handle ->
            ranked(
                    handle.createQuery(
                        rank == ArtworkRank.SALES ? Rankings.WORKS_BY_SALES : Rankings.WORKS),
                    period,
                    limit,
                    rank == ArtworkRank.SALES)
                .define(
                    "rank",
                    rank == ArtworkRank.VIEWS
                        ? "ranked_views"
                        : rank.name().toLowerCase(Locale.ROOT))
                .map((row, _) -> topArtwork(row))
                .list());
  }

  @Override
  public List<TopArtist> topArtists(ArtistRank rank, Period period, int limit) {
    return jdbi.withHandle(
        handle ->
            ranked(
                    handle.createQuery(
                        rank == ArtistRank.SALES ? Rankings.ARTISTS_BY_SALES : Rankings.ARTISTS),
                    period,
                    limit,
                    rank == ArtistRank.SALES)
                .map(
                    (row, _) ->
                        new TopArtist(
                            artist(row), row.getLong("followers_count"), row.getLong("sales")))
                .list());
  }

  private static Query ranked(Query query, Period period, int limit, boolean inPeriod) {
    query.bind("limit", limit);
    return inPeriod ? query.bind("starts", period.starts()).bind("ends", period.ends()) : query;
  }

  private static TopArtwork topArtwork(ResultSet row) throws SQLException {
    return new TopArtwork(
        id(row, "artwork_id", ArtworkId::new),
        row.getString("title"),
        row.getString("image_url"),
        optionalText(row, "thumbnail_url"),
        artist(row),
        row.getLong("views"),
        row.getLong("favorites"),
        row.getLong("sales"));
  }

  private static PersonBrief artist(ResultSet row) throws SQLException {
    return new PersonBrief(
        id(row, "artist_id", PersonId::new),
        row.getString("username"),
        optionalText(row, "full_name"),
        optionalText(row, "profile_picture"));
  }
}
