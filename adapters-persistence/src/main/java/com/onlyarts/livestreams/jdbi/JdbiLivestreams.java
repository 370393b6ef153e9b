package com.onlyarts.livestreams.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.DueIds;
import com.onlyarts.kernel.jdbi.IdLists;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.AuctionEnd;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.KeyDigest;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.StreamDetails;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * Streams in the table {@code livestreams}; what bids change there is written by {@link JdbiBids}
 * alone, but for the end of the auction.
 */
public final class JdbiLivestreams implements Livestreams {
  private final Jdbi jdbi;
  private final URI streamBase;
  private final Clock clock;

  /**
   * @param streamBase where players find streams by their public id, which is the stream's own
   *     (R70)
   */
  public JdbiLivestreams(Jdbi jdbi, URI streamBase, Clock clock) {
    this.jdbi = jdbi;
    this.streamBase = streamBase;
    this.clock = clock;
  }

  @Override
  public void add(Livestream stream) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        INSERT INTO livestreams
                          (id, artist_id, title, description, thumbnail_url, scheduled_at, stream_url, stream_key, status, started_at, ended_at,
                           is_auction, starting_bid, reserve_price, artwork_id, ends_at, effective_ends_at, created_at, updated_at)
                        VALUES
                          (:id, :artist, :title, :description, :thumbnailUrl, :scheduledAt, :streamUrl, :key, CAST(:status AS livestream_status),
                           :startedAt, :endedAt, :isAuction, :startingBid, :reserve, :artwork, :endsAt, :effectiveEndsAt, :createdAt, :now)
                        """),
                    stream)
                .bind("artist", stream.artist())
                .bind("streamUrl", "%s/%s/index.m3u8".formatted(streamBase, stream.id().value()))
                .bind("createdAt", stream.createdAt())
                .execute());
  }

  @Override
  public Optional<Livestream> find(LivestreamId id) {
    return one(
        """
        SELECT id, artist_id, title, description, thumbnail_url, scheduled_at, stream_key, status, started_at, ended_at, is_auction, starting_bid,
               reserve_price, artwork_id, ends_at, effective_ends_at, created_at, bids_count
        FROM livestreams
        WHERE id = :id
        """,
        "id",
        id);
  }

  @Override
  public Optional<Livestream> lock(LivestreamId id) {
    return one(
        """
        SELECT id, artist_id, title, description, thumbnail_url, scheduled_at, stream_key, status, started_at, ended_at, is_auction, starting_bid,
               reserve_price, artwork_id, ends_at, effective_ends_at, created_at, bids_count
        FROM livestreams
        WHERE id = :id
        FOR NO KEY UPDATE
        """,
        "id",
        id);
  }

  @Override
  public Optional<Livestream> findByKey(KeyDigest key) {
    return one(
        """
        SELECT id, artist_id, title, description, thumbnail_url, scheduled_at, stream_key, status, started_at, ended_at, is_auction, starting_bid,
               reserve_price, artwork_id, ends_at, effective_ends_at, created_at, bids_count
        FROM livestreams
        WHERE stream_key = :key
        """,
        "key",
        key.hex());
  }

  @Override
  public void save(Livestream stream) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        UPDATE livestreams
                        SET title = :title,
                            description = :description,
                            thumbnail_url = :thumbnailUrl,
                            scheduled_at = :scheduledAt,
                            stream_key = :key,
                            status = CAST(:status AS livestream_status),
                            started_at = :startedAt,
                            ended_at = :endedAt,
                            is_auction = :isAuction,
                            starting_bid = :startingBid,
                            reserve_price = :reserve,
                            artwork_id = :artwork,
                            ends_at = :endsAt,
                            effective_ends_at = :effectiveEndsAt,
                            updated_at = :now
                        WHERE id = :id
                        """),
                    stream)
                .execute());
  }

  @Override
  public List<LivestreamId> notEnded(PersonId artist) {
    return IdLists.find(
        jdbi,
        """
        SELECT id
        FROM livestreams
        WHERE artist_id = :person
          AND status <> 'ended'
        ORDER BY id
        """,
        artist,
        LivestreamId::new);
  }

  @Override
  public List<LivestreamId> unsettled(Instant endedBefore, Optional<LivestreamId> after, int most) {
    return DueIds.next(
        jdbi,
        """
        SELECT id
        FROM livestreams
        WHERE is_auction
          AND settled_at IS NULL
          AND status IN ('live', 'ended')
          AND coalesce(ended_at, effective_ends_at) <= :endedBefore
        """,
        Map.of("endedBefore", endedBefore),
        after,
        most,
        LivestreamId::new);
  }

  @Override
  public List<LivestreamId> forgotten(Instant now, Optional<LivestreamId> after, int most) {
    return DueIds.next(
        jdbi,
        """
        SELECT id
        FROM livestreams
        WHERE status = 'live'
          AND ends_at IS NULL
          AND started_at <= :startedBefore
        UNION ALL
        SELECT id
        FROM livestreams
        WHERE status = 'scheduled'
          AND coalesce(scheduled_at, ends_at) <= :announcedBefore
        UNION ALL
        SELECT id
        FROM livestreams
        WHERE status = 'scheduled'
          AND scheduled_at IS NULL
          AND ends_at IS NULL
          AND created_at <= :createdBefore
        """,
        Map.of(
            "startedBefore", now.minus(Livestream.ON_AIR),
            "announcedBefore", now.minus(Livestream.LATE),
            "createdBefore", now.minus(Livestream.UNDATED)),
        after,
        most,
        LivestreamId::new);
  }

  @Override
  public boolean settle(LivestreamId id, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE livestreams
                        SET settled_at = :now
                        WHERE id = :id
                          AND settled_at IS NULL
                        """)
                    .bind("now", now)
                    .bind("id", id)
                    .execute()
                == 1);
  }

  private Optional<Livestream> one(String sql, String name, Object value) {
    return jdbi.withHandle(
        handle -> {
          Query query = handle.createQuery(sql).bind(name, value);
          return query.map(JdbiLivestreams::livestream).findOne();
        });
  }

  private Update bound(Update statement, Livestream stream) {
    StreamDetails details = stream.details();
    Optional<AuctionTerms> auction = stream.auction();
    return LivestreamStateColumns.of(stream.state())
        .bindTo(statement)
        .bind("id", stream.id())
        .bind("title", details.title())
        .bind("description", details.description())
        .bind("thumbnailUrl", details.thumbnailUrl())
        .bind("scheduledAt", details.scheduledAt())
        .bind("key", stream.key().hex())
        .bind("isAuction", stream.isAuction())
        .bind("startingBid", auction.map(AuctionTerms::startingBid))
        .bind("reserve", auction.flatMap(AuctionTerms::reserve))
        .bind("artwork", auction.flatMap(AuctionTerms::artwork).map(ArtworkId::value))
        .bind("endsAt", stream.auctionEnd().map(AuctionEnd::planned))
        .bind("effectiveEndsAt", stream.auctionEnd().map(AuctionEnd::effective))
        .bind("now", clock.instant());
  }

  static Livestream livestream(ResultSet row, StatementContext context) throws SQLException {
    return Livestream.restore(
        id(row, "id", LivestreamId::new),
        id(row, "artist_id", PersonId::new),
        instant(row, "created_at"),
        details(row),
        row.getBoolean("is_auction") ? Optional.of(auction(row, context)) : Optional.empty(),
        auctionEnd(row),
        new KeyDigest(row.getString("stream_key")),
        LivestreamStateColumns.read(row),
        row.getInt("bids_count"));
  }

  static StreamDetails details(ResultSet row) throws SQLException {
    return new StreamDetails(
        row.getString("title"),
        optionalText(row, "description"),
        optionalText(row, "thumbnail_url"),
        optionalInstant(row, "scheduled_at"));
  }

  private static AuctionTerms auction(ResultSet row, StatementContext context) throws SQLException {
    return new AuctionTerms(
        money(row, "starting_bid", context),
        optionalMoney(row, "reserve_price", context),
        optionalInstant(row, "ends_at"),
        optionalId(row, "artwork_id", ArtworkId::new));
  }

  private static Optional<AuctionEnd> auctionEnd(ResultSet row) throws SQLException {
    Optional<Instant> planned = optionalInstant(row, "ends_at");
    Optional<Instant> effective = optionalInstant(row, "effective_ends_at");
    return planned.flatMap(plan -> effective.map(end -> new AuctionEnd(plan, end)));
  }
}
