package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.Rejection;
import java.util.Optional;

/** Why the catalog says no. */
public sealed interface CatalogRejection extends Rejection {

  /** No such work, or one the caller may not see (R20). */
  record ArtworkNotFound(ArtworkId artwork) implements CatalogRejection, NotFound {
    @Override
    public String message() {
      return "There is no such artwork";
    }
  }

  /** Only artists and admins publish (R20). */
  record NotAnArtist() implements CatalogRejection, NotAllowed {
    @Override
    public String message() {
      return "Only artists publish artworks";
    }
  }

  /** A work is changed by its artist alone, and removed by its artist or an admin. */
  record NotYourArtwork(ArtworkId artwork) implements CatalogRejection, NotAllowed {
    @Override
    public String message() {
      return "Only its artist may change this artwork";
    }
  }

  /** The files of one work come to more than 10 GiB (R120). */
  record FilesTooLarge() implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "The files of a work may come to 10 GiB together";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("fileIds");
    }
  }

  /** The work is a draft, archived, or not for sale. */
  record ArtworkUnavailable(ArtworkId artwork) implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is not for sale";
    }
  }

  /** The work is not sold under this licence (R128). */
  record LicenceNotOffered(ArtworkId artwork, LicenceKind licence)
      implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is not sold under the licence " + licence.label();
    }

    @Override
    public Optional<String> field() {
      return Optional.of("licence");
    }
  }

  /** Somebody has a copy, or bids on one, so nobody can have the work alone (R128). */
  record ExclusiveNotPossible(ArtworkId artwork) implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "A copy of this artwork is sold or auctioned, so it cannot be sold exclusively";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("licence");
    }
  }

  /** The last copy is sold (R21). */
  record ArtworkSold(ArtworkId artwork) implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is sold";
    }
  }

  /** People bid on it, so it stays as it is (R73). */
  record ArtworkInAuction(ArtworkId artwork) implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is being auctioned: only its description and tags can be changed";
    }
  }

  /** Only a published work can be featured (R95). */
  record ArtworkNotFeaturable(ArtworkId artwork) implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "Only a published artwork can be featured";
    }
  }

  /** An admin has taken the work down; only an admin lets it be shown again (R95). */
  record ArtworkTakenDown(ArtworkId artwork) implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "This artwork was taken down by an administrator";
    }
  }

  /** Fewer copies are left than are wanted (R21). */
  record NotEnoughCopies(ArtworkId artwork, int wanted, int available)
      implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return available == 0
          ? "The last copy of this artwork is on hold for another buyer"
          : "Only %d copies are left".formatted(available);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("quantity");
    }
  }

  /** The status asked for cannot follow the present one. */
  record StatusNotPossible(ArtworkStatus from, ArtworkStatus to)
      implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "An artwork that is %s cannot become %s".formatted(from.label(), to.label());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("status");
    }
  }

  /** One does not buy one's own work (R30). */
  record OwnArtwork(ArtworkId artwork) implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is your own";
    }
  }

  /** No such comment, or only its tombstone (R25). */
  record CommentNotFound(CommentId comment) implements CatalogRejection, NotFound {
    @Override
    public String message() {
      return "There is no such comment";
    }
  }

  /**
   * A comment is changed by its author alone, and taken away by its author, the work's artist or an
   * admin (R25).
   */
  record NotYourComment(CommentId comment) implements CatalogRejection, NotAllowed {
    @Override
    public String message() {
      return "This comment is somebody else's";
    }
  }

  /** One of the two has blocked the other (R81); who, is nobody's business. */
  record Blocked() implements CatalogRejection, NotAllowed {
    @Override
    public String message() {
      return "You cannot do this to this person's work or words";
    }
  }

  /** No such import, or another person's (R280). */
  record ImportNotFound() implements CatalogRejection, NotFound {
    @Override
    public String message() {
      return "There is no such import";
    }
  }

  /** An artist has one import at a time (R280). */
  record ImportUnderWay() implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "Another import of yours is not over; complete or cancel it first";
    }
  }

  /** This cannot be done to an import in its present state (R280). */
  record ImportNotPossible(ImportState state) implements CatalogRejection, Conflict {
    @Override
    public String message() {
      return "This cannot be done to an import that is %s".formatted(state.label());
    }
  }
}
