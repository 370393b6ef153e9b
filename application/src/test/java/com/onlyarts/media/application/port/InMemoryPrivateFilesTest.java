package com.onlyarts.media.application.port;

import com.onlyarts.kernel.application.port.InMemoryTransactions;

class InMemoryPrivateFilesTest extends PrivateFilesContract {
  private final InMemoryPrivateFiles files = new InMemoryPrivateFiles(new InMemoryTransactions());

  @Override
  protected PrivateFiles files() {
    return files;
  }
}
