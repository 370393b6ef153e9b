package com.onlyarts.bootstrap.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a listener has ended. Helidon's ends for good over one accept that fails, and the
 * process would live on and answer nobody. {@link #look} is to be called every second.
 */
public final class ListenerWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerWatch.class);
  private static final int PATIENCE = 2_000;

  private final List<InetSocketAddress> listeners;
  private final Runnable whenOneHasEnded;
  private final Set<InetSocketAddress> refused = new HashSet<>();

  public ListenerWatch(List<InetSocketAddress> listeners, Runnable whenOneHasEnded) {
    this.listeners = List.copyOf(listeners);
    this.whenOneHasEnded = whenOneHasEnded;
  }

  /** Knocks at each; one that refuses twice is gone. */
  public void look() {
    for (InetSocketAddress listener : listeners) {
      if (!refuses(listener)) {
        refused.remove(listener);
      } else if (!refused.add(listener)) {
        LOG.error("Nobody listens at {} any more", listener);
        whenOneHasEnded.run();
      }
    }
  }

  private static boolean refuses(InetSocketAddress listener) {
    try (Socket socket = new Socket()) {
      socket.connect(listener, PATIENCE);
      return false;
    } catch (ConnectException _) {
      return true;
    } catch (IOException _) {
      return false; // out of descriptors or too busy, which says nothing of the listener
    }
  }
}
