package com.onlyarts.media.application.port;

import com.onlyarts.kernel.application.port.InMemoryTransactions;

class TextVirusScannerTest extends VirusScannerContract {
  @Override
  protected VirusScanner scanner() {
    return new TextVirusScanner(new InMemoryTransactions());
  }
}
