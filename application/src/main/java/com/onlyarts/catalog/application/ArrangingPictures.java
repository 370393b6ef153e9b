package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Holds;
import com.onlyarts.catalog.application.port.PictureLists;
import com.onlyarts.catalog.application.port.PictureView;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkPictures;
import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkInAuction;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.KeptPictures;
import com.onlyarts.media.api.KeptPictures.KeptPicture;
import com.onlyarts.media.domain.UploadId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An artist says by which pictures a work is shown, and what they show (R190). */
public final class ArrangingPictures {
  private final Transactions transactions;
  private final Artworks artworks;
  private final PictureLists lists;
  private final Holds holds;
  private final KeptPictures kept;

  public ArrangingPictures(
      Transactions transactions,
      Artworks artworks,
      PictureLists lists,
      Holds holds,
      KeptPictures kept) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.lists = lists;
    this.holds = holds;
    this.kept = kept;
  }

  /**
   * One of the artist's uploads, as it is to be shown.
   *
   * @param altText what it shows, in words
   */
  public record PictureWish(UploadId image, Optional<String> altText) {}

  /**
   * Shows a work by these own pictures from now on, the first of which lists show.
   *
   * @throws Rejected {@link ArtworkInAuction} while people bid on it as it is (R73)
   */
  public List<PictureView> replace(Caller artist, ArtworkId id, List<PictureWish> wanted) {
    requireEachOnce(wanted);
    return transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lockOwn(artist, id);
          if (!holds.auctionsOf(id).isEmpty()) {
            throw new Rejected(new ArtworkInAuction(id));
          }
          List<PictureView> next = views(artist, wanted);
          ArtworkPictures pictures =
              new ArtworkPictures(next.stream().map(PictureView::picture).toList());
          artwork.show(pictures.first(), artist.person());
          artworks.save(artwork);
          lists.replace(id, pictures);
          return next;
        });
  }

  private List<PictureView> views(Caller artist, List<PictureWish> wanted) {
    List<KeptPicture> own =
        kept.ownedBy(artist.person(), wanted.stream().map(PictureWish::image).toList());
    return IntStream.range(0, own.size())
        .mapToObj(n -> view(own.get(n), wanted.get(n).altText()))
        .toList();
  }

  private static PictureView view(KeptPicture picture, Optional<String> altText) {
    return new PictureView(
        new ArtworkPicture(picture.url(), Optional.of(picture.thumbnailUrl()), altText),
        Optional.of(picture));
  }

  private static void requireEachOnce(List<PictureWish> wanted) {
    if (wanted.stream().map(PictureWish::image).distinct().count() < wanted.size()) {
      throw new InvalidValue("pictures", "must name each picture once");
    }
  }
}
