package com.onlyarts.commissions.domain;

import com.onlyarts.commissions.domain.CommissionsRejection.NotYourNotes;
import com.onlyarts.kernel.Rejected;
import java.util.Optional;

/**
 * What the two sides put down beside the brief.
 *
 * @param finalArtworkUrl where the finished work is, once it was delivered
 */
public record CommissionNotes(
    Optional<Note> artistNotes, Optional<Note> clientNotes, Optional<String> finalArtworkUrl) {
  /** Nothing yet. */
  public static final CommissionNotes EMPTY =
      new CommissionNotes(Optional.empty(), Optional.empty(), Optional.empty());

  /** With these notes where there are any; each is written by its own side alone (R51). */
  CommissionNotes noted(CommissionSide by, Optional<Note> ofArtist, Optional<Note> ofClient) {
    if (ofArtist.isPresent() && by != CommissionSide.ARTIST) {
      throw new Rejected(new NotYourNotes("artistNotes"));
    }
    if (ofClient.isPresent() && by != CommissionSide.CLIENT) {
      throw new Rejected(new NotYourNotes("clientNotes"));
    }
    return new CommissionNotes(
        ofArtist.or(() -> artistNotes), ofClient.or(() -> clientNotes), finalArtworkUrl);
  }

  CommissionNotes delivered(Optional<String> url) {
    return new CommissionNotes(artistNotes, clientNotes, url.or(() -> finalArtworkUrl));
  }
}
