package com.onlyarts.catalog.application;

import com.onlyarts.catalog.api.ArtworkRemovedByAdmin;
import com.onlyarts.catalog.api.InfringementFound;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.ArtworkCounter;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Text;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Map;

/**
 * Admins look after the walls: what is featured, and what must come down (R95). Every deed is
 * written to the audit log; doing what is done already is fine and writes nothing.
 */
public final class ModeratingArtworks {
  public static final int MAX_REASON = 500;

  private final Transactions transactions;
  private final Artworks artworks;
  private final ArtworkCounter tally;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  public ModeratingArtworks(
      Transactions transactions,
      Artworks artworks,
      ArtworkCounter tally,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.tally = tally;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Features a work, which must be published, or stops featuring it. */
  public void feature(Caller admin, ArtworkId id, boolean featured) {
    transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(admin, id);
          if (featured) {
            artwork.requireFeaturable();
          }
          if (artworks.feature(id, featured)) {
            record(admin, featured ? "catalog.feature" : "catalog.unfeature", id, Map.of());
          }
        });
  }

  /**
   * Takes a work down, whoever it belongs to; copies on hold can still be paid for.
   *
   * @param reason 1 to {@value #MAX_REASON} characters, for the artist and the audit log
   * @param infringing whether it infringes somebody's rights: those who bought it cannot download
   *     it any more, and are told (R126)
   */
  public void takeDown(Caller admin, ArtworkId id, String reason, boolean infringing) {
    String why = Text.required("reason", reason, MAX_REASON);
    transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(admin, id);
          boolean wasPublic = artwork.status().isPublic();
          if (artwork.takeDown(infringing, clock.instant())) {
            artworks.save(artwork);
            artworks.feature(id, false);
            if (wasPublic) {
              tally.artworksChanged(artwork.artist(), -1);
            }
            record(
                admin,
                "catalog.take-down",
                id,
                Map.of("reason", why, "infringing", String.valueOf(infringing)));
            outbox.publish(
                new ArtworkRemovedByAdmin(
                    id, artwork.artist(), artwork.details().title().text(), why, clock.instant()));
            if (infringing) {
              outbox.publish(new InfringementFound(id, clock.instant()));
            }
          }
        });
  }

  /** Lets the artist show a work again that was taken down; it is a draft until then. */
  public void restore(Caller admin, ArtworkId id) {
    transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(admin, id);
          if (artwork.putBack()) {
            artworks.save(artwork);
            record(admin, "catalog.restore", id, Map.of());
          }
        });
  }

  private void record(Caller admin, String act, ArtworkId id, Map<String, String> facts) {
    audit.record(admin.person().value(), act, "artwork", id.value().toString(), facts);
  }
}
