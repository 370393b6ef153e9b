package com.onlyarts.bootstrap.web;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;

/** Helidon's connection, which reads and writes by way of ours. */
final class GuardedConnection implements ServerConnection, InterruptableTask<Void> {
  private final Connections all;
  private final ConnectionContext socket;
  private final ConnectionDeadlines deadlines = new ConnectionDeadlines();
  private final RequestReader reader;
  private final ServerConnection helidons;

  GuardedConnection(Connections all, ConnectionContext socket, ServerConnectionSelector http1) {
    this.all = all;
    this.socket = socket;
    ResponseWriter writer = new ResponseWriter(socket.serverSocket(), all.limits(), deadlines);
    reader =
        new RequestReader(
            socket.serverSocket(), all.limits(), deadlines, head -> writer.begin(head, reader()));
    helidons = http1.connection(new GuardedContext(socket, reader, writer));
  }

  private RequestReader reader() {
    return reader;
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    String address = socket.remotePeer().host();
    if (all.admit(this, address)) {
      try {
        helidons.handle(limit);
      } finally {
        all.forget(this, address);
      }
    }
  }

  /**
   * Lets go of a caller who takes too long; whoever waits for them hears that the socket is closed.
   */
  void cutIfLate() {
    if (deadlines.areOver()) {
      socket.serverSocket().close();
    }
  }

  /** A stop may break off what has not begun, and nothing else. */
  @Override
  public boolean canInterrupt() {
    return reader.isBetween();
  }

  @Override
  public Duration idleTime() {
    return Duration
        .ZERO; // silence is counted here, to the second, and not by Helidon's two minutes
  }

  @Override
  public void close(boolean interrupt) {
    helidons.close(interrupt);
  }
}
