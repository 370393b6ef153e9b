package com.onlyarts.media.clamav;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.resilience.NotAskedException;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.media.application.port.VirusScanner;
import com.onlyarts.media.domain.ScanResult.Clean;
import com.onlyarts.media.domain.ScanResult.Infected;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks clamd by its {@code INSTREAM}. What is larger than its {@code StreamMaxLength}, or than it
 * looks into ({@code MaxFileSize}, {@code MaxScanSize}; told with {@code AlertExceedsMax yes}
 * alone), it cannot look at.
 */
public final class ClamdScanner implements VirusScanner {
  /** The end of one scan: what clamd takes for 2 GiB, several times over. */
  public static final Duration DEADLINE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
  private static final String CLEAN = "stream: OK";
  private static final String BEYOND_LIMITS = "Heuristics.Limits.Exceeded";
  private static final String TOO_LONG = "INSTREAM size limit exceeded";

  private final URI address;
  private final ProviderCalls calls;

  /**
   * @param address {@code tcp://host:port} or {@code unix:/path}
   */
  public ClamdScanner(URI address, ProviderCalls calls) {
    this.address = address;
    this.calls = calls;
  }

  @Override
  public Answer scan(InputStream bytes) throws IOException {
    return understood(told(bytes).text());
  }

  /** What clamd said, or why it was not told everything, which is no fault of clamd's. */
  @FunctionalInterface
  private interface Told {
    String text() throws IOException;
  }

  private Told told(InputStream bytes) {
    try {
      return calls.inTurn(() -> calls.ask(() -> asked(bytes), _ -> false));
    } catch (NotAskedException _) { // told by the breaker, once
      throw away();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw away();
    } catch (Exception e) {
      LOG.warn("clamd does not look at a file: {}", e.toString());
      throw away();
    }
  }

  private static Rejected away() {
    return new Rejected(new ServiceUnavailable("virus scanner"));
  }

  private Told asked(InputStream bytes) throws IOException {
    try (ClamdConversation clamd = ClamdConversation.open(address)) {
      byte[] chunk = new byte[ClamdConversation.CHUNK];
      for (int read = 0; read >= 0; ) {
        try {
          read = bytes.readNBytes(chunk, 0, chunk.length);
        } catch (IOException e) {
          return () -> {
            throw e;
          };
        }
        if (read == 0 || !clamd.takes(chunk, read)) {
          break;
        }
      }
      String answer = clamd.answer();
      return () -> answer;
    }
  }

  private static Answer understood(String answer) throws IOException {
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return found.group(1).startsWith(BEYOND_LIMITS)
          ? new Answer.Unable("clamd looks at no such file: " + found.group(1))
          : new Answer.Looked(new Infected(found.group(1)));
    }
    if (answer.contains(TOO_LONG)) {
      return new Answer.Unable("clamd takes no such file: " + answer);
    }
    if (!answer.equals(CLEAN)) {
      throw new IOException("clamd says: " + answer);
    }
    return new Answer.Looked(new Clean());
  }
}
