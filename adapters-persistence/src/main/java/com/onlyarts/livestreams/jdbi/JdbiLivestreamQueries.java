package com.onlyarts.livestreams.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalBoolean;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.livestreams.application.port.BidView;
import com.onlyarts.livestreams.application.port.LivestreamFilter;
import com.onlyarts.livestreams.application.port.LivestreamQueries;
import com.onlyarts.livestreams.application.port.LivestreamView;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Streams and bids as people look at them, by SQL; a reserve and a max never leave the database.
 */
public final class JdbiLivestreamQueries implements LivestreamQueries {
  private static final String ON_AIR_FIRST = "livestreams:precedence:desc";

  /** The viewer and the artist are not apart (R81). */
  private static final String TOGETHER =
      "stream.artist_id <> ALL (ARRAY(SELECT other_id FROM identity_apart WHERE person_id = :viewer))";

  private static final String HIGHEST_FIRST = "bids:number:desc";

  private final Jdbi jdbi;

  public JdbiLivestreamQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // the order of the labels is that of the column precedence
  public Page<LivestreamView> list(LivestreamFilter filter, PageRequest request) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                streams(handle, filter, request),
                count(handle, filter),
                stream ->
                    Cursor.at(
                        ON_AIR_FIRST,
                        stream.status().ordinal(),
                        stream.createdAt(),
                        stream.id().value())));
  }

  private static List<LivestreamView> streams(
      Handle handle, LivestreamFilter filter, PageRequest request) {
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(ON_AIR_FIRST));
    Query query =
        handle
            .createQuery(
                """
                SELECT stream.id, stream.title, stream.description, stream.thumbnail_url, stream.scheduled_at, stream.status, stream.is_auction,
                       stream.starting_bid, stream.current_bid, stream.current_bid >= stream.reserve_price AS is_reserve_met,
                       stream.reserve_price IS NOT NULL AS has_reserve, stream.bids_count, stream.effective_ends_at, stream.artwork_id, stream.started_at, stream.ended_at, stream.created_at,
                       artist.id AS person_id, artist.username, artist.full_name, artist.profile_picture,
                       coalesce(audience.viewers, 0) AS viewers
                FROM livestreams AS stream
                JOIN identity_profile AS artist ON artist.id = stream.artist_id
                LEFT JOIN livestream_audiences AS audience ON audience.livestream_id = stream.id
                WHERE true
                  %s
                  %s
                ORDER BY stream.precedence DESC, stream.created_at DESC, stream.id DESC
                LIMIT :limit
                OFFSET :offset
                """
                    .formatted(
                        wanted(filter),
                        cursor.isPresent()
                            ? "AND (stream.precedence, stream.created_at, stream.id) < (:precedence, :createdAt, :id)"
                            : ""))
            .bind("limit", request.oneMore())
            .bind("offset", request.offset());
    cursor.ifPresent(
        it ->
            query
                .bind("precedence", precedenceOf(it.number(0)))
                .bind("createdAt", it.instant(1))
                .bind("id", it.uuid(2)));
    return bound(query, filter).map(JdbiLivestreamQueries::stream).list();
  }

  /** A cursor names the status by its place; the table counts backwards, and differently. */
  private static int precedenceOf(long ordinal) {
    return switch ((int) ordinal) {
      case 0 -> 1; // scheduled
      case 1 -> 2; // live
      default -> 0;
    };
  }

  private static long count(Handle handle, LivestreamFilter filter) {
    Query query =
        handle.createQuery(
            """
            SELECT count(*)
            FROM livestreams AS stream
            WHERE true
              %s
            """
                .formatted(wanted(filter)));
    return bound(query, filter).mapTo(long.class).one();
  }

  private static String wanted(LivestreamFilter filter) {
    StringBuilder wanted = new StringBuilder();
    filter
        .status()
        .ifPresent(_ -> wanted.append(" AND stream.status = CAST(:status AS livestream_status)"));
    filter.artist().ifPresent(_ -> wanted.append(" AND stream.artist_id = :artist"));
    filter.auction().ifPresent(_ -> wanted.append(" AND stream.is_auction = :isAuction"));
    filter.viewer().ifPresent(_ -> wanted.append(" AND ").append(TOGETHER));
    return wanted.toString();
  }

  private static Query bound(Query query, LivestreamFilter filter) {
    filter.status().ifPresent(it -> query.bind("status", it.label()));
    filter.artist().ifPresent(it -> query.bind("artist", it));
    filter.auction().ifPresent(it -> query.bind("isAuction", it));
    filter.viewer().ifPresent(it -> query.bind("viewer", it));
    return query;
  }

  @Override
  public Optional<LivestreamView> find(LivestreamId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT stream.id, stream.title, stream.description, stream.thumbnail_url, stream.scheduled_at, stream.status, stream.is_auction,
                           stream.starting_bid, stream.current_bid, stream.current_bid >= stream.reserve_price AS is_reserve_met,
                           stream.reserve_price IS NOT NULL AS has_reserve, stream.bids_count, stream.effective_ends_at, stream.artwork_id,
                           stream.started_at, stream.ended_at, stream.created_at,
                           artist.id AS person_id, artist.username, artist.full_name, artist.profile_picture,
                           coalesce(audience.viewers, 0) AS viewers
                    FROM livestreams AS stream
                    JOIN identity_profile AS artist ON artist.id = stream.artist_id
                    LEFT JOIN livestream_audiences AS audience ON audience.livestream_id = stream.id
                    WHERE stream.id = :id
                    """)
                .bind("id", id)
                .map(JdbiLivestreamQueries::stream)
                .findOne());
  }

  @Override
  public List<BidView> latestBids(LivestreamId id, int most) {
    return jdbi.withHandle(handle -> bids(handle, id, PageRequest.first(most), most));
  }

  @Override
  public Page<BidView> bids(LivestreamId id, PageRequest request) {
    return jdbi.withHandle(
        handle -> {
          long total =
              handle
                  .createQuery("SELECT bids_count FROM livestreams WHERE id = :id")
                  .bind("id", id)
                  .mapTo(long.class)
                  .findOne()
                  .orElse(0L);
          return Page.of(
              request,
              bids(handle, id, request, request.oneMore()),
              total,
              bid -> Cursor.at(HIGHEST_FIRST, bid.number()));
        });
  }

  private static List<BidView> bids(Handle handle, LivestreamId id, PageRequest request, int most) {
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(HIGHEST_FIRST));
    Query query =
        handle
            .createQuery(
                """
                SELECT bid.id, bid.number, bid.amount, bid.is_winning, bid.automatic, bid.voided_at, bid.created_at,
                       bidder.id AS person_id, bidder.username, bidder.full_name, bidder.profile_picture
                FROM livestream_bids AS bid
                JOIN identity_profile AS bidder ON bidder.id = bid.bidder_id
                WHERE bid.livestream_id = :id
                  %s
                ORDER BY bid.number DESC
                LIMIT :most
                OFFSET :offset
                """
                    .formatted(cursor.isPresent() ? "AND bid.number < :number" : ""))
            .bind("id", id)
            .bind("most", most)
            .bind("offset", request.offset());
    cursor.ifPresent(it -> query.bind("number", it.number(0)));
    return query.map(JdbiLivestreamQueries::bid).list();
  }

  private static LivestreamView stream(ResultSet row, StatementContext context)
      throws SQLException {
    return new LivestreamView(
        id(row, "id", LivestreamId::new),
        person(row),
        JdbiLivestreams.details(row),
        LivestreamStatus.labelled(row.getString("status")),
        row.getBoolean("is_auction") ? Optional.of(auction(row, context)) : Optional.empty(),
        row.getInt("viewers"),
        optionalInstant(row, "started_at"),
        optionalInstant(row, "ended_at"),
        instant(row, "created_at"));
  }

  private static LivestreamView.Auction auction(ResultSet row, StatementContext context)
      throws SQLException {
    boolean reserved = row.getBoolean("has_reserve");
    return new LivestreamView.Auction(
        money(row, "starting_bid", context),
        optionalMoney(row, "current_bid", context),
        row.getInt("bids_count"),
        optionalInstant(row, "effective_ends_at"),
        reserved
            ? optionalBoolean(row, "is_reserve_met").or(() -> Optional.of(false))
            : Optional.empty(),
        optionalId(row, "artwork_id", ArtworkId::new));
  }

  private static BidView bid(ResultSet row, StatementContext context) throws SQLException {
    return new BidView(
        id(row, "id", BidId::new),
        row.getInt("number"),
        money(row, "amount", context),
        row.getBoolean("is_winning"),
        row.getBoolean("automatic"),
        row.getTimestamp("voided_at") != null,
        person(row),
        instant(row, "created_at"));
  }

  private static PersonBrief person(ResultSet row) throws SQLException {
    return new PersonBrief(
        id(row, "person_id", PersonId::new),
        row.getString("username"),
        optionalText(row, "full_name"),
        optionalText(row, "profile_picture"));
  }
}
