package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.media.domain.OriginalId;

class InMemoryArtworkFilesTest extends ArtworkFilesContract {
  private final InMemoryArtworkFiles files = new InMemoryArtworkFiles();

  @Override
  protected ArtworkFiles files() {
    return files;
  }

  @Override
  protected ArtworkId aWork() {
    return ArtworkId.next();
  }

  @Override
  protected OriginalId anOriginal() {
    return OriginalId.next();
  }
}
