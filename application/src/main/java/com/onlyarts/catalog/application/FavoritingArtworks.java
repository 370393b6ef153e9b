package com.onlyarts.catalog.application;

import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Favorites;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.Blocked;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody marks the works they like best. Twice is once, and the number answered is the true one
 * (R17).
 */
public final class FavoritingArtworks {
  private final Transactions transactions;
  private final Artworks artworks;
  private final Favorites favorites;
  private final Blocklist blocklist;
  private final Outbox outbox;
  private final Clock clock;

  public FavoritingArtworks(
      Transactions transactions,
      Artworks artworks,
      Favorites favorites,
      Blocklist blocklist,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.favorites = favorites;
    this.blocklist = blocklist;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Puts the work among the caller's favorites; refused if the caller and the artist are apart
   * (R81).
   *
   * @return of how many people it is a favorite now
   */
  public int favorite(Caller caller, ArtworkId id) {
    return transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(caller, id);
          if (blocklist.areApart(caller.person(), artwork.artist())) {
            throw new Rejected(new Blocked());
          }
          Instant now = clock.instant();
          if (favorites.add(caller.person(), id, now)) {
            outbox.publish(
                new ArtworkFavorited(
                    id, artwork.details().title().text(), artwork.artist(), caller.person(), now));
          }
          return favorites.count(id);
        });
  }

  /**
   * Takes the work out of the caller's favorites; what was there can always be taken out, whatever
   * has become of the work.
   *
   * @return of how many people it is a favorite now
   */
  public int unfavorite(Caller caller, ArtworkId id) {
    return transactions.inTransaction(
        () -> {
          Artwork artwork =
              artworks.lock(id).orElseThrow(() -> new Rejected(new ArtworkNotFound(id)));
          boolean wasThere = favorites.remove(caller.person(), id);
          if (wasThere) {
            outbox.publish(TakenBack.likeOfArtwork(id, caller.person(), clock.instant()));
          } else if (!VisibleArtworks.mayBeSeen(artwork, Optional.of(caller))) {
            throw new Rejected(new ArtworkNotFound(id));
          }
          return favorites.count(id);
        });
  }
}
