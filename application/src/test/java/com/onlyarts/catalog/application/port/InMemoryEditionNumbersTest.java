package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;

class InMemoryEditionNumbersTest extends EditionNumbersContract {
  private final InMemoryEditionNumbers numbers = new InMemoryEditionNumbers();

  @Override
  protected EditionNumbers numbers() {
    return numbers;
  }

  @Override
  protected ArtworkId aWork() {
    return ArtworkId.next();
  }
}
