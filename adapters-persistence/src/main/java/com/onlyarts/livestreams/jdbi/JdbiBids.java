package com.onlyarts.livestreams.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.livestreams.application.port.BidDecision;
import com.onlyarts.livestreams.application.port.BidDecision.AuctionBrief;
import com.onlyarts.livestreams.application.port.BidDecision.Refused;
import com.onlyarts.livestreams.application.port.BidDecision.Taken;
import com.onlyarts.livestreams.application.port.BidRequest;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.PlacedBid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionNotOpen;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionOver;
import com.onlyarts.livestreams.domain.LivestreamsRejection.BidTooLow;
import com.onlyarts.livestreams.domain.LivestreamsRejection.Blocked;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotAnAuction;
import com.onlyarts.livestreams.domain.LivestreamsRejection.OwnAuction;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.domain.TopBid;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Bids in the table {@code livestream_bids}, decided and written by the function {@code place_bids}
 * in one round trip (R71).
 */
public final class JdbiBids implements Bids {
  private final Jdbi jdbi;

  public JdbiBids(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<BidDecision> place(
      LivestreamId livestream, List<BidRequest> requests, SoftClose softClose) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      """
                      SELECT outcome, minimum, bid_id, bid_amount, bid_at, leads, leader, outbid, price, bids, closes_at, artist, title
                      FROM place_bids(
                        :livestream, :bidders, :amounts, :maxima, :bids, :counters, CAST(:times AS timestamptz[]),
                        make_interval(secs => :reset), make_interval(secs => :longest))
                      """)
                  .bind("livestream", livestream)
                  .bind("reset", softClose.reset().toSeconds())
                  .bind("longest", softClose.longest().toSeconds());
          Rows.in(query, requests)
              .column("bidders", UUID.class, request -> request.bidder().value())
              .column("amounts", BigDecimal.class, request -> request.offer().amount().amount())
              .column(
                  "maxima",
                  BigDecimal.class,
                  request -> request.offer().max().map(Money::amount).orElse(null))
              .column("bids", UUID.class, _ -> BidId.next().value())
              .column("counters", UUID.class, _ -> BidId.next().value())
              .column("times", String.class, request -> request.at().toString());
          return query.map((row, context) -> decision(livestream, row, context)).list();
        });
  }

  @Override
  public PlacedBid standing(BidId bid) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT bid.id AS bid_id, bid.amount AS bid_amount, bid.created_at AS bid_at, stream.leader_id = bid.bidder_id AS leads,
                           stream.leader_id AS leader, CAST(NULL AS uuid) AS outbid, stream.current_bid AS price, stream.bids_count AS bids,
                           stream.effective_ends_at AS closes_at
                    FROM livestream_bids AS bid
                    JOIN livestreams AS stream ON stream.id = bid.livestream_id
                    WHERE bid.id = :bid
                    """)
                .bind("bid", bid)
                .map((row, context) -> placed(row, false, context))
                .one());
  }

  private static BidDecision decision(
      LivestreamId livestream, ResultSet row, StatementContext context) throws SQLException {
    return switch (row.getString("outcome")) {
      case "accepted" -> new Taken(auction(livestream, row), placed(row, true, context));
      case "raised" -> new Taken(auction(livestream, row), placed(row, false, context));
      case "unknown" -> new Refused(new LivestreamNotFound(livestream));
      case "blocked" -> new Refused(new Blocked());
      case "no_auction" -> new Refused(new NotAnAuction(livestream));
      case "own" -> new Refused(new OwnAuction(livestream));
      case "not_open" -> new Refused(new AuctionNotOpen(livestream));
      case "over" -> new Refused(new AuctionOver(livestream));
      case "too_low" -> new Refused(new BidTooLow(money(row, "minimum", context)));
      case String outcome -> throw new IllegalStateException("place_bids answers " + outcome);
    };
  }

  private static AuctionBrief auction(LivestreamId livestream, ResultSet row) throws SQLException {
    return new AuctionBrief(livestream, id(row, "artist", PersonId::new), row.getString("title"));
  }

  private static PlacedBid placed(ResultSet row, boolean fresh, StatementContext context)
      throws SQLException {
    return new PlacedBid(
        id(row, "bid_id", BidId::new),
        money(row, "bid_amount", context),
        instant(row, "bid_at"),
        row.getBoolean("leads"),
        id(row, "leader", PersonId::new),
        optionalId(row, "outbid", PersonId::new),
        fresh,
        money(row, "price", context),
        row.getInt("bids"),
        optionalInstant(row, "closes_at"));
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
