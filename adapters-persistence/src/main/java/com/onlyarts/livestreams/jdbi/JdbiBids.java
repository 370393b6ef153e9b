package com.onlyarts.livestreams.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.IdLists;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.domain.AuctionEnd;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.Bid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.Bidding;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.PlacedBid;
import com.onlyarts.livestreams.domain.TopBid;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * Bids in the table {@code livestream_bids}, and how they stand in {@code livestreams}: one round
 * trip to lock and read, one to write (R71).
 */
public final class JdbiBids implements Bids {
  private static final int MOST_NAMES = 10_000;
  private static final Duration NAMES_STAY = Duration.ofMinutes(1);

  private final Jdbi jdbi;

  /** Whoever bids, bids again: a bid costs no statement more for its bidder's name. */
  private final Cache<PersonId, PersonBrief> names =
      Caffeine.newBuilder().maximumSize(MOST_NAMES).expireAfterWrite(NAMES_STAY).build();

  public JdbiBids(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whoever leads and bids again is told of the bid they lead with, so that is looked for too. */
  @Override
  public Optional<Bidding> lock(LivestreamId livestream, Set<PersonId> bidders) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, artist_id, title, description, thumbnail_url, scheduled_at, stream_key, status, started_at, ended_at, is_auction,
                           starting_bid, reserve_price, artwork_id, ends_at, effective_ends_at, created_at, current_bid, leader_id, leader_max,
                           bids_count,
                           ARRAY(
                             SELECT bidder
                             FROM unnest(:bidders) AS bidder
                             WHERE EXISTS (SELECT FROM identity_block WHERE blocker_id = artist_id AND blocked_id = bidder)
                                OR EXISTS (SELECT FROM identity_block WHERE blocker_id = bidder AND blocked_id = artist_id)
                           ) AS blocked
                    FROM livestreams
                    WHERE id = :livestream
                    FOR NO KEY UPDATE
                    """)
                .bind("livestream", livestream)
                .bindArray("bidders", UUID.class, bidders.stream().map(PersonId::value).toList())
                .map((row, context) -> bidding(handle, bidders, row, context))
                .findOne());
  }

  private static Bidding bidding(
      Handle handle, Set<PersonId> bidders, ResultSet row, StatementContext context)
      throws SQLException {
    Livestream stream = JdbiLivestreams.livestream(row, context);
    Optional<PersonId> leader = optionalId(row, "leader_id", PersonId::new);
    Optional<Lead> lead = Optional.empty();
    if (leader.isPresent()) {
      lead =
          Optional.of(
              new Lead(
                  leader.get(),
                  money(row, "current_bid", context),
                  money(row, "leader_max", context)));
    }
    return Bidding.restore(
        stream,
        lead,
        leader.filter(bidders::contains).map(_ -> leading(handle, stream.id())),
        blocked(row));
  }

  private static Set<PersonId> blocked(ResultSet row) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray("blocked").getArray())
        .map(PersonId::new)
        .collect(toSet());
  }

  private static Bid leading(Handle handle, LivestreamId livestream) {
    return handle
        .createQuery(
            """
            SELECT id, number, bidder_id, amount, automatic, created_at
            FROM livestream_bids
            WHERE livestream_id = :livestream
              AND is_winning
            """)
        .bind("livestream", livestream)
        .map(
            (row, context) ->
                new Bid(
                    id(row, "id", BidId::new),
                    row.getInt("number"),
                    id(row, "bidder_id", PersonId::new),
                    money(row, "amount", context),
                    row.getBoolean("automatic"),
                    instant(row, "created_at")))
        .one();
  }

  /**
   * The bid that led gives way before the next one comes: counting those makes the statement wait
   * for it.
   */
  @Override
  public void save(Bidding bidding) {
    bidding.changedAt().ifPresent(at -> save(bidding, at));
  }

  private void save(Bidding bidding, Instant changedAt) {
    Lead lead = bidding.lead().orElseThrow();
    jdbi.useHandle(
        handle -> {
          Update update =
              handle
                  .createUpdate(
                      """
                      WITH beaten AS (
                        UPDATE livestream_bids
                        SET is_winning = false
                        WHERE livestream_id = :livestream
                          AND is_winning
                          AND cardinality(:ids) > 0
                        RETURNING id
                      ), added AS (
                        INSERT INTO livestream_bids (id, livestream_id, bidder_id, amount, is_winning, created_at, number, automatic)
                        SELECT id, :livestream, bidder, amount, number = :bidsCount, CAST(at AS timestamptz), number, automatic
                        FROM unnest(:ids, :bidders, :amounts, :times, :numbers, :automatic) AS bid (id, bidder, amount, at, number, automatic)
                        WHERE (SELECT count(*) FROM beaten) >= 0
                      )
                      UPDATE livestreams
                      SET current_bid = :price,
                          leader_id = :leader,
                          leader_max = :max,
                          bids_count = :bidsCount,
                          effective_ends_at = :endsAt,
                          updated_at = :changedAt
                      WHERE id = :livestream
                      """)
                  .bind("livestream", bidding.stream().id())
                  .bind("price", lead.price())
                  .bind("leader", lead.bidder())
                  .bind("max", lead.max())
                  .bind("bidsCount", bidding.stream().bidsCount())
                  .bind("endsAt", bidding.stream().auctionEnd().map(AuctionEnd::effective))
                  .bind("changedAt", changedAt);
          Rows.in(update, bidding.added())
              .column("ids", UUID.class, bid -> bid.id().value())
              .column("bidders", UUID.class, bid -> bid.bidder().value())
              .column("amounts", BigDecimal.class, bid -> bid.amount().amount())
              .column("times", String.class, bid -> bid.at().toString())
              .column("numbers", Integer.class, Bid::number)
              .column("automatic", Boolean.class, Bid::automatic);
          update.execute();
        });
  }

  @Override
  public Map<PersonId, PersonBrief> named(Set<PersonId> people) {
    return names.getAll(people, this::looked);
  }

  private Map<PersonId, PersonBrief> looked(Set<? extends PersonId> people) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, username, full_name, profile_picture
                    FROM identity_profile
                    WHERE id = ANY (:people)
                    """)
                .bindArray("people", UUID.class, people.stream().map(PersonId::value).toList())
                .map(
                    (row, _) ->
                        new PersonBrief(
                            id(row, "id", PersonId::new),
                            row.getString("username"),
                            optionalText(row, "full_name"),
                            optionalText(row, "profile_picture")))
                .collect(toMap(PersonBrief::id, it -> it)));
  }

  @Override
  public PlacedBid standing(BidId bid) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT bid.id AS bid_id, bid.amount AS bid_amount, bid.created_at AS bid_at, stream.leader_id = bid.bidder_id AS leads,
                           coalesce(stream.leader_id, bid.bidder_id) AS leader, coalesce(stream.current_bid, bid.amount) AS price, stream.bids_count AS bids,
                           stream.effective_ends_at AS closes_at
                    FROM livestream_bids AS bid
                    JOIN livestreams AS stream ON stream.id = bid.livestream_id
                    WHERE bid.id = :bid
                    """)
                .bind("bid", bid)
                .map((row, context) -> placed(row, context))
                .one());
  }

  private static PlacedBid placed(ResultSet row, StatementContext context) throws SQLException {
    return new PlacedBid(
        id(row, "bid_id", BidId::new),
        money(row, "bid_amount", context),
        instant(row, "bid_at"),
        row.getBoolean("leads"),
        id(row, "leader", PersonId::new),
        Optional.empty(),
        false,
        money(row, "price", context),
        row.getInt("bids"),
        optionalInstant(row, "closes_at"));
  }

  @Override
  public List<LivestreamId> openTo(PersonId bidder) {
    return IdLists.find(
        jdbi,
        """
        SELECT DISTINCT stream.id
        FROM livestream_bids AS bid
        JOIN livestreams AS stream ON stream.id = bid.livestream_id
        WHERE bid.bidder_id = :person
          AND bid.voided_at IS NULL
          AND stream.settled_at IS NULL
        ORDER BY stream.id
        """,
        bidder,
        LivestreamId::new);
  }

  @Override
  public void voidAllOf(PersonId bidder, LivestreamId livestream, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE livestream_bids
                    SET voided_at = :at,
                        is_winning = false
                    WHERE livestream_id = :livestream
                      AND bidder_id = :bidder
                      AND voided_at IS NULL
                      AND EXISTS (SELECT FROM livestreams WHERE id = :livestream AND settled_at IS NULL)
                    """)
                .bind("livestream", livestream)
                .bind("bidder", bidder)
                .bind("at", at)
                .execute());
  }

  @Override
  public void passLead(LivestreamId livestream, Optional<Lead> lead, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH passed AS (
                      UPDATE livestream_bids
                      SET is_winning = true
                      WHERE livestream_id = :livestream
                        AND number = (
                          SELECT max(number)
                          FROM livestream_bids
                          WHERE livestream_id = :livestream
                            AND bidder_id = :leader
                            AND voided_at IS NULL
                        )
                    )
                    UPDATE livestreams
                    SET current_bid = :price,
                        leader_id = :leader,
                        leader_max = :max,
                        updated_at = :at
                    WHERE id = :livestream
                      AND settled_at IS NULL
                    """)
                .bind("livestream", livestream)
                .bindByType("leader", lead.map(it -> it.bidder().value()).orElse(null), UUID.class)
                .bindByType(
                    "price", lead.map(it -> it.price().amount()).orElse(null), BigDecimal.class)
                .bindByType("max", lead.map(it -> it.max().amount()).orElse(null), BigDecimal.class)
                .bind("at", at)
                .execute());
  }

  @Override
  public Optional<Instant> lastAt(LivestreamId livestream) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT created_at
                    FROM livestream_bids
                    WHERE livestream_id = :livestream
                    ORDER BY number DESC
                    LIMIT 1
                    """)
                .bind("livestream", livestream)
                .map((row, _) -> instant(row, "created_at"))
                .findOne());
  }

  @Override
  public List<TopBid> ranking(LivestreamId livestream, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT bidder_id, amount
                    FROM (
                      SELECT DISTINCT ON (bidder_id) bidder_id, amount, number
                      FROM livestream_bids
                      WHERE livestream_id = :livestream
                        AND voided_at IS NULL
                      ORDER BY bidder_id, number DESC
                    ) AS highest
                    ORDER BY number DESC
                    LIMIT :most
                    """)
                .bind("livestream", livestream)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new TopBid(
                            id(row, "bidder_id", PersonId::new), money(row, "amount", context)))
                .list());
  }
}
