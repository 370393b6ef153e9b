package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.CommentThreads;
import com.onlyarts.catalog.application.port.CommentView;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.CommentNotFound;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Optional;

/** Somebody, known or not, reads what people say about a work they may see (R20, R25). */
public final class ReadingComments {
  private final Artworks artworks;
  private final CommentThreads threads;

  public ReadingComments(Artworks artworks, CommentThreads threads) {
    this.artworks = artworks;
    this.threads = threads;
  }

  /** The comments on a work, newest first, each with its first replies. */
  public Page<CommentView> list(ArtworkId artwork, PageRequest request, Optional<Caller> reader) {
    new VisibleArtworks(artworks).find(reader, artwork);
    return threads.roots(artwork, request, reader.map(Caller::person));
  }

  /** All replies to a comment, oldest first. */
  public Page<CommentView> replies(CommentId root, PageRequest request, Optional<Caller> reader) {
    show(root, reader);
    return threads.replies(root, request, reader.map(Caller::person));
  }

  /** One comment. */
  public CommentView show(CommentId id, Optional<Caller> reader) {
    CommentView comment =
        threads
            .find(id, reader.map(Caller::person))
            .orElseThrow(() -> new Rejected(new CommentNotFound(id)));
    new VisibleArtworks(artworks).find(reader, comment.artwork());
    return comment;
  }
}
