package com.onlyarts.media.application.port;

import com.onlyarts.kernel.application.port.InMemoryTransactions;

class InMemoryPicturesTest extends PicturesContract {
  private final InMemoryPictures pictures = new InMemoryPictures(new InMemoryTransactions());

  @Override
  protected Pictures pictures() {
    return pictures;
  }

  @Override
  protected boolean isShown(String url) {
    return pictures.shows(url);
  }
}
