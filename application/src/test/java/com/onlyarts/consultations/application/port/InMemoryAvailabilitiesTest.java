package com.onlyarts.consultations.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryAvailabilitiesTest extends AvailabilitiesContract {
  private final InMemoryAvailabilities availabilities = new InMemoryAvailabilities();

  @Override
  protected Availabilities availabilities() {
    return availabilities;
  }

  @Override
  protected PersonId anArtist() {
    return PersonId.next();
  }
}
