package com.onlyarts.payments.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox of one folder, for all nodes on this machine that have this folder. Whoever locks it
 * first serves, and leaves port and secret there; whoever comes later asks at that port, and takes
 * it over, with all that is in the folder, as soon as the lock is free.
 */
public final class SandboxServer implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SandboxServer.class.getName());
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final int LOOKS = 50;

  private final Path folder;
  private final URI home;
  private final List<SandboxPrice> prices;
  private final Clock clock;
  private final FileChannel lock;
  private final Access access;
  private @Nullable HttpServer server;
  private @Nullable SandboxStripe stripe;

  /** How the sandbox is reached, as it stands in the folder. */
  private record Access(int port, String secret) {
    static Optional<Access> in(Path folder) throws IOException {
      Path file = folder.resolve("access");
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      return Optional.of(new Access(Integer.parseInt(lines.get(0)), lines.get(1)));
    }

    void writeTo(Path folder) throws IOException {
      Path whole = folder.resolve("access.new");
      Files.writeString(whole, port + "\n" + secret + "\n");
      Files.move(whole, folder.resolve("access"), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private SandboxServer(Path folder, URI home, List<SandboxPrice> prices, Clock clock)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.home = home;
    this.prices = prices;
    this.clock = clock;
    lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    access = found();
    Thread.ofVirtual().name("sandbox-successor").start(this::waitForTheLock);
  }

  /**
   * Serves the folder, or finds out who does.
   *
   * @param home where the service is reached, for the links of accounts
   * @param prices what can be subscribed to
   */
  public static SandboxServer join(Path folder, URI home, List<SandboxPrice> prices, Clock clock) {
    try {
      return new SandboxServer(folder, home, prices, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://localhost:" + access.port());
  }

  /** What requests must be authorised with. */
  public String secretKey() {
    return "sk_test_" + access.secret();
  }

  /** What events are signed with. */
  public String webhookSecret() {
    return "whsec_" + access.secret();
  }

  private Access found() throws IOException {
    for (int look = 0; look < LOOKS; look++) {
      if (serves()) {
        return Access.in(folder).orElseThrow();
      }
      Optional<Access> others = Access.in(folder);
      if (others.isPresent()) {
        return others.get();
      }
      rest();
    }
    throw new IllegalStateException("Nobody serves the payment sandbox in " + folder);
  }

  private void waitForTheLock() {
    try {
      while (lock.isOpen() && !serves()) {
        rest();
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "The payment sandbox in " + folder + " cannot be taken over", e);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether this node serves, from now on if nobody did. */
  private synchronized boolean serves() throws IOException {
    if (server != null) {
      return true;
    }
    if (!lock.isOpen() || !isLocked()) {
      return false;
    }
    Access before =
        Access.in(folder).orElseGet(() -> new Access(0, SandboxName.next("").substring(1)));
    SandboxStripe opened =
        new SandboxStripe(
            SandboxStore.open(folder), home, prices, "whsec_" + before.secret(), clock);
    String authorization = "Bearer sk_test_" + before.secret();
    HttpServer started = started(before.port(), exchange -> serve(exchange, opened, authorization));
    new Access(started.getAddress().getPort(), before.secret()).writeTo(folder);
    stripe = opened;
    server = started;
    return true;
  }

  /** A lock of another node in this process counts as well. */
  private boolean isLocked() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /** At the port that the other nodes know; at another one if a stranger has it by now. */
  private static HttpServer started(int port, HttpHandler handler) throws IOException {
    try {
      return SandboxHttp.serve(port, handler);
    } catch (BindException _) {
      LOG.log(Level.WARNING, "Port {0,number,#} of the payment sandbox is taken", port);
      return SandboxHttp.serve(0, handler);
    }
  }

  private static void serve(HttpExchange exchange, SandboxStripe stripe, String authorization)
      throws IOException {
    try (exchange) {
      boolean allowed =
          authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"));
      SandboxRequest request = SandboxHttp.read(exchange);
      SandboxHttp.write(
          exchange,
          allowed
              ? stripe.answer(request)
              : SandboxRefusal.of(401, "invalid_request_error", "", "Invalid API Key").answer());
    }
  }

  /** Whoever waits for the folder serves next. */
  @Override
  public synchronized void close() {
    try {
      if (server != null) {
        server.stop(0);
      }
      if (stripe != null) {
        stripe.close();
      }
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
