package com.onlyarts.livestreams.jdbi;

import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.IdLists;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Auctions on air, of an artist and of whoever leads in them (R19). */
public final class JdbiAuctionObligations implements Obligations {
  private final Jdbi jdbi;

  public JdbiAuctionObligations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Obligation> of(PersonId person, Capacity as) {
    Obligation auctions =
        new Obligation(
            Obligation.Kind.AUCTIONS,
            IdLists.find(
                jdbi,
                """
            SELECT id
            FROM livestreams
            WHERE artist_id = :person
              AND is_auction
              AND status = 'live'
            """,
                person));
    return as == Capacity.ARTIST ? List.of(auctions) : List.of(auctions, ofBidder(person));
  }

  private Obligation ofBidder(PersonId person) {
    return new Obligation(
        Obligation.Kind.LEADING_BIDS,
        IdLists.find(
            jdbi,
            """
            SELECT id
            FROM livestreams
            WHERE leader_id = :person
              AND settled_at IS NULL
              AND status <> 'scheduled'
            """,
            person));
  }
}
