package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.Availabilities;
import com.onlyarts.consultations.domain.ConsultationsRejection.ArtistNotFound;
import com.onlyarts.consultations.domain.ConsultationsRejection.Blocked;
import com.onlyarts.consultations.domain.ConsultationsRejection.OutsideHours;
import com.onlyarts.consultations.domain.ConsultationsRejection.SelfBooking;
import com.onlyarts.consultations.domain.Sitting;
import com.onlyarts.identity.api.Acquaintances;
import com.onlyarts.identity.api.ArtistRate;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;

/** Whether an artist receives a client at a time, asked inside the transaction that books or moves. */
public final class Reception {
  private final Artists artists;
  private final Acquaintances acquaintances;
  private final Availabilities availabilities;

  public Reception(Artists artists, Acquaintances acquaintances, Availabilities availabilities) {
    this.artists = artists;
    this.acquaintances = acquaintances;
    this.availabilities = availabilities;
  }

  /** The artist's rate, if this client may book this artist at all (R81). */
  ArtistRate admit(PersonId client, PersonId artist) {
    if (client.equals(artist)) {
      throw new Rejected(new SelfBooking());
    }
    ArtistRate rate = artists.find(artist).orElseThrow(() -> new Rejected(new ArtistNotFound(artist)));
    if (acquaintances.areApart(client, artist)) {
      throw new Rejected(new Blocked());
    }
    return rate;
  }

  /** Refuses a time outside the artist's hours (R62). */
  void requireOpen(PersonId artist, Sitting sitting) {
    if (!availabilities.of(artist).isOpen(sitting.span())) {
      throw new Rejected(new OutsideHours(sitting.start()));
    }
  }
}
