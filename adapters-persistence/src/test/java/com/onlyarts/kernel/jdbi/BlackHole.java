package com.onlyarts.kernel.jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server that can lose its memory: connections through it stay open on both sides, and nothing said on them arrives any more. So it is when a
 * host vanishes, or a firewall forgets; no end and no reset ever tells of it.
 */
public final class BlackHole implements AutoCloseable {
  private final int target;
  private final ServerSocket door;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Epoch epoch = new Epoch();
  private volatile boolean swallows;

  private BlackHole(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::open);
  }

  /** A way to this port of this machine. */
  public static BlackHole before(int port) {
    try {
      return new BlackHole(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From now on everything disappears, on connections of before for ever. */
  public void swallow() {
    swallows = true;
    epoch = new Epoch();
  }

  /** New connections get through again. */
  public void restore() {
    swallows = false;
  }

  @Override
  public void close() {
    quietly(door);
    sockets.forEach(BlackHole::quietly);
  }

  private void open() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        sockets.add(client);
        if (!swallows) {
          connect(client);
        }
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    sockets.add(server);
    Epoch ofNow = epoch;
    Thread.ofVirtual().start(() -> pass(client, server, ofNow));
    Thread.ofVirtual().start(() -> pass(server, client, ofNow));
  }

  private void pass(Socket from, Socket to, Epoch since) {
    byte[] buffer = new byte[8_192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (epoch == since) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException _) {
      // one of them has closed
    }
    if (epoch == since) {
      quietly(from);
      quietly(to);
    }
  }

  private static void quietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception _) {
      // it is gone anyway
    }
  }

  /** Between one loss of memory and the next. */
  private static final class Epoch {}
}
