package com.onlyarts.commissions.domain;

import com.onlyarts.commissions.domain.CommissionsRejection.NotYourNotes;
import com.onlyarts.kernel.Rejected;
import java.util.Optional;

/**
 * What the two sides put down beside the brief.
 *
 * @param finalArtworkUrl where the finished work is, once it was delivered
 */
public record Papers(Optional<Note> artistNotes, Optional<Note> clientNotes, Optional<String> finalArtworkUrl) {
  /** Nothing yet. */
  public static final Papers EMPTY = new Papers(Optional.empty(), Optional.empty(), Optional.empty());

  /** With these notes where there are any; each is written by its own side alone (R51). */
  Papers noted(Side by, Optional<Note> ofArtist, Optional<Note> ofClient) {
    if (ofArtist.isPresent() && by != Side.ARTIST) {
      throw new Rejected(new NotYourNotes("artistNotes"));
    }
    if (ofClient.isPresent() && by != Side.CLIENT) {
      throw new Rejected(new NotYourNotes("clientNotes"));
    }
    return new Papers(ofArtist.or(() -> artistNotes), ofClient.or(() -> clientNotes), finalArtworkUrl);
  }

  Papers delivered(String url) {
    return new Papers(artistNotes, clientNotes, Optional.of(url));
  }
}
