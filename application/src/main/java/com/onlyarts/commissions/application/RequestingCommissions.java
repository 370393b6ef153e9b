package com.onlyarts.commissions.application;

import com.onlyarts.commissions.api.CommissionRequested;
import com.onlyarts.commissions.application.port.ArtistDirectory;
import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.Brief;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionsRejection.Blocked;
import com.onlyarts.commissions.domain.CommissionsRejection.NotAnArtist;
import com.onlyarts.commissions.domain.CommissionsRejection.UserNotFound;
import com.onlyarts.commissions.domain.Parties;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** A client asks an artist for a work (R51). */
public final class RequestingCommissions {
  private final Transactions transactions;
  private final Commissions commissions;
  private final ArtistDirectory artists;
  private final Blocklist blocklist;
  private final Outbox outbox;
  private final Clock clock;

  public RequestingCommissions(
      Transactions transactions,
      Commissions commissions,
      ArtistDirectory artists,
      Blocklist blocklist,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.commissions = commissions;
    this.artists = artists;
    this.blocklist = blocklist;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Asks for what the brief says.
   *
   * @throws Rejected if the artist is the client, unknown or no artist (R51), or one has blocked
   *     the other (R81)
   */
  public CommissionId request(Caller client, PersonId artist, Brief brief) {
    Parties parties = new Parties(client.person(), artist);
    return transactions.inTransaction(
        () -> {
          requireOpenTo(parties);
          Instant now = clock.instant();
          Commission commission = Commission.request(CommissionId.next(), parties, brief, now);
          commissions.add(commission);
          commissions.record(commission.id(), commission.requested());
          outbox.publish(
              new CommissionRequested(
                  commission.id(), brief.title(), parties.client(), artist, brief.budget(), now));
          return commission.id();
        });
  }

  private void requireOpenTo(Parties parties) {
    Role role =
        artists
            .roleOf(parties.artist())
            .orElseThrow(() -> new Rejected(new UserNotFound(parties.artist())));
    if (role != Role.ARTIST) {
      throw new Rejected(new NotAnArtist(parties.artist()));
    }
    if (blocklist.areApart(parties.client(), parties.artist())) {
      throw new Rejected(new Blocked());
    }
  }
}
