package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;

class InMemoryArtworkLicencesTest extends ArtworkLicencesContract {
  private final InMemoryArtworkLicences licences = new InMemoryArtworkLicences();

  @Override
  protected ArtworkLicences licences() {
    return licences;
  }

  @Override
  protected ArtworkId aWork() {
    return ArtworkId.next();
  }
}
