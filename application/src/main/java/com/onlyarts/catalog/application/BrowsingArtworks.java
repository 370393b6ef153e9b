package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.ArtworkCard;
import com.onlyarts.catalog.application.port.ArtworkGallery;
import com.onlyarts.catalog.application.port.ArtworkView;
import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.PictureView;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.api.KeptPictures;
import com.onlyarts.media.api.KeptPictures.KeptPicture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Somebody, known or not, looks at works of art. */
public final class BrowsingArtworks {
  private final ArtworkGallery gallery;
  private final ViewCounting views;
  private final KeptPictures kept;

  public BrowsingArtworks(ArtworkGallery gallery, ViewCounting views, KeptPictures kept) {
    this.gallery = gallery;
    this.views = views;
    this.kept = kept;
  }

  /**
   * One work in full; drafts and archived works only for their artist and admins, unknown to
   * everybody else (R20). Does not count as a view, but the number of views has those in it that
   * this node has not handed over yet.
   */
  public ArtworkView show(ArtworkId id, Optional<Caller> viewer) {
    ArtworkView artwork = seen(id, viewer);
    return artwork.seenMore(views.waiting(id));
  }

  /**
   * Shows the work and counts the view, once per visitor and window and not for its artist; the
   * number shown includes it (R22).
   */
  public ArtworkView visit(ArtworkId id, Visitor visitor) {
    ArtworkView artwork = seen(id, visitor.known());
    if (visitor.known().filter(caller -> isArtist(caller, artwork)).isEmpty()) {
      views.count(id, visitor);
    }
    return artwork.seenMore(views.waiting(id));
  }

  /**
   * Counts the view of a visitor who was shown a work as it was found for another one just now;
   * says whether it is one more (R22).
   */
  public boolean visitedToo(ArtworkId id, Visitor visitor) {
    return views.count(id, visitor);
  }

  /**
   * The works that pass the filter; drafts and archived works are listed to their artist, and to
   * admins (R20).
   */
  public Page<ArtworkCard> list(
      GalleryFilter filter, GalleryOrder order, PageRequest request, Optional<Caller> viewer) {
    Optional<PersonId> person = viewer.map(Caller::person);
    if (!filter.looksBehindTheScenes() || viewer.filter(Caller::isAdmin).isPresent()) {
      return pictured(gallery.list(filter, order, request, person));
    }
    return person
        .map(artist -> pictured(gallery.list(filter.amongWorksOf(artist), order, request, person)))
        .orElseGet(() -> new Page<>(List.of(), request, 0, Optional.empty()));
  }

  /** The caller's favorites, latest mark first. */
  public Page<ArtworkCard> favorites(Caller caller, PageRequest request) {
    return pictured(gallery.favorites(caller.person(), request));
  }

  private ArtworkView seen(ArtworkId id, Optional<Caller> viewer) {
    return gallery
        .find(id, viewer.map(Caller::person))
        .filter(
            artwork ->
                artwork.card().listing().status().isPublic()
                    || viewer
                        .filter(caller -> caller.isAdmin() || isArtist(caller, artwork))
                        .isPresent())
        .map(this::pictured)
        .orElseThrow(() -> new Rejected(new ArtworkNotFound(id)));
  }

  private ArtworkView pictured(ArtworkView artwork) {
    List<PictureView> pictures = artwork.pictures();
    return artwork.shownBy(pictures.stream().map(known(pictures.stream())).toList());
  }

  private Page<ArtworkCard> pictured(Page<ArtworkCard> page) {
    UnaryOperator<PictureView> known = known(page.rows().stream().map(ArtworkCard::picture));
    return page.map(card -> card.shownBy(known.apply(card.picture())));
  }

  /** Tells what is known of each of these, asked for all of them at once. */
  private UnaryOperator<PictureView> known(Stream<PictureView> pictures) {
    Map<String, KeptPicture> found =
        kept.at(pictures.map(it -> it.picture().imageUrl()).distinct().toList());
    return it ->
        new PictureView(it.picture(), Optional.ofNullable(found.get(it.picture().imageUrl())));
  }

  private static boolean isArtist(Caller caller, ArtworkView artwork) {
    return caller.person().equals(artwork.card().artist().id());
  }
}
