package com.onlyarts.media.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.domain.OriginalId;

class InMemoryPrivateFilesTest extends PrivateFilesContract {
  private final InMemoryPrivateFiles files = new InMemoryPrivateFiles(new InMemoryTransactions());

  @Override
  protected PrivateFiles files() {
    return files;
  }

  @Override
  protected void send(OriginalId id, int part, String bytes) {
    files.sent(id, part, bytes.getBytes(UTF_8));
  }
}
