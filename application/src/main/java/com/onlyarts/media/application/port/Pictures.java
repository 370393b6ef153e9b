package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The provider that stores pictures and shows them to the world. A remote one: never spoken to
 * inside a transaction.
 */
public interface Pictures {
  /** Thumbnails fit into a square of this many pixels a side. */
  int THUMBNAIL = Picture.THUMBNAIL;

  /** The sizes in between, by width and height alike. */
  List<Integer> SIZES = List.of(800, 1600);

  /** Which smaller prints it wants to be given; none if it makes its own. */
  List<Integer> boxes();

  /** Stores a picture under its name; storing the same again changes nothing. */
  Picture store(PublicId id, ProcessedImage picture);

  /** Removes a picture in all its sizes; one that is not there is as good as removed. */
  void remove(PublicId id);

  /** What a browser needs to send a picture here by itself. */
  DirectUpload invite(PublicId id, Ticket ticket, Instant now);

  /** The picture a browser has sent by itself, if it has arrived. */
  Optional<Picture> find(PublicId id);
}
