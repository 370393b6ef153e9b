package com.onlyarts.bootstrap.faults;

import com.onlyarts.bootstrap.ServiceProcess;
import com.onlyarts.kernel.jdbi.TcpProxy;
import com.onlyarts.kernel.rest.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One node of the service; it is started again at the address it had. */
final class ClusterNode implements AutoCloseable {
  private static final Duration IMPATIENCE = Duration.ofSeconds(20);

  private final int port = ServiceProcess.freePort();
  private final TcpProxy proxy = TcpProxy.to(port);
  private final Path folder;
  private final Map<String, String> settings;
  private volatile CompletableFuture<ServiceProcess> process;
  private volatile boolean frozen;

  /** Starts it, and does not wait for it. */
  ClusterNode(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = settings;
    this.process = started();
  }

  /** Once it is up, by way of {@link #proxy}. */
  ApiClient api() {
    process.join();
    return ApiClient.of(URI.create("http://localhost:" + proxy.port())).within(IMPATIENCE);
  }

  /** What clients come through. */
  TcpProxy proxy() {
    return proxy;
  }

  boolean isUp() {
    return process.isDone() && !process.isCompletedExceptionally() && !frozen;
  }

  /** Kills it where it stands; it is on its way again when this returns. */
  void kill9() {
    process.join().kill9();
    process = started();
  }

  /** Nothing in it moves, and it is not told. */
  void freeze() {
    frozen = true;
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
    frozen = false;
  }

  @Override
  public void close() {
    process
        .thenAccept(ServiceProcess::close)
        .exceptionally(_ -> null)
        .join(); // what did not start has gone by itself
    proxy.close();
  }

  private CompletableFuture<ServiceProcess> started() {
    return CompletableFuture.supplyAsync(
        () -> ServiceProcess.started(port, folder, settings), Thread::startVirtualThread);
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.join().pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
