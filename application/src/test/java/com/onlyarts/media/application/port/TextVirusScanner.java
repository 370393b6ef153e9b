package com.onlyarts.media.application.port;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.domain.ScanResult.Clean;
import com.onlyarts.media.domain.ScanResult.Infected;
import java.io.IOException;
import java.io.InputStream;

/**
 * A scanner that knows one virus, fails a test that calls it inside a transaction, and can be away
 * or too small for anything.
 */
public final class TextVirusScanner implements VirusScanner {
  private final InMemoryTransactions transactions;
  private boolean away;
  private boolean small;

  public TextVirusScanner(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** From now on nobody answers here, or somebody does again. */
  public void away(boolean away) {
    this.away = away;
  }

  /** From now on every file is too large for it, or none. */
  public void small(boolean small) {
    this.small = small;
  }

  @Override
  public Answer scan(InputStream bytes) throws IOException {
    transactions.requireOutside();
    if (away) {
      throw new Rejected(new ServiceUnavailable("virus scanner"));
    }
    if (small) {
      return new Answer.Unable("too large");
    }
    String text = new String(bytes.readAllBytes(), ISO_8859_1);
    return new Answer.Looked(
        text.contains(VirusScannerContract.VIRUS) ? new Infected("Test.Virus") : new Clean());
  }
}
