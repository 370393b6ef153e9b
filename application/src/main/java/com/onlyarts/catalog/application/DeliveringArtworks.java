package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.ArtworkFiles;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Deliverables;
import com.onlyarts.catalog.domain.Deliverables.Deliverable;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.media.domain.OriginalId;
import java.time.Clock;
import java.util.List;

/** An artist says which files buyers of a work get (R120, R126). */
public final class DeliveringArtworks {
  private final Transactions transactions;
  private final Artworks artworks;
  private final ArtworkFiles files;
  private final KeptFiles kept;
  private final Clock clock;

  public DeliveringArtworks(
      Transactions transactions,
      Artworks artworks,
      ArtworkFiles files,
      KeptFiles kept,
      Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.files = files;
    this.kept = kept;
    this.clock = clock;
  }

  /** What the caller's own work delivers, with what nobody else sees of it. */
  public Deliverables show(Caller artist, ArtworkId id) {
    return files.of(new VisibleArtworks(artworks).findOwn(artist, id).id());
  }

  /**
   * The work delivers these own and complete files from now on. Whoever bought it before keeps what
   * was on the list then, and gets what is new on it.
   */
  public Deliverables replace(Caller artist, ArtworkId id, List<OriginalId> listed) {
    List<OriginalId> wanted = Deliverables.listed(listed);
    return transactions.inTransaction(
        () -> {
          var _ = new VisibleArtworks(artworks).lockOwn(artist, id);
          Deliverables next =
              new Deliverables(
                  kept.ownedBy(artist.person(), wanted).stream()
                      .map(DeliveringArtworks::deliverable)
                      .toList());
          files.replace(id, next, clock.instant());
          return next;
        });
  }

  private static Deliverable deliverable(KeptFile file) {
    return new Deliverable(file.id(), file.name(), file.type(), file.bytes(), file.sha256());
  }
}
