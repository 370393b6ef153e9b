package com.onlyarts.kernel.jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Passes bytes on to a port of this machine, until it is told to cut connections, or to forget
 * them: those stay open on both sides, and nothing said on them arrives any more, as when a host
 * vanishes or a firewall loses its memory.
 */
public final class TcpProxy implements AutoCloseable {
  private static final int BUFFER = 16_384;

  private final int target;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  private TcpProxy(int target) throws IOException {
    this.target = target;
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    var _ = threads.submit(this::accept);
  }

  public static TcpProxy to(int target) {
    try {
      return new TcpProxy(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Closes some of its connections, as a switch does that starts again. */
  public void cutSome(Random random) {
    links.stream().filter(_ -> random.nextInt(3) == 0).forEach(Link::close);
  }

  /**
   * From now on no byte goes through, and nobody is told: old connections and new ones are silent.
   */
  public void forget() {
    away = true;
    links.forEach(Link::forget);
  }

  /** New connections go through again; those that were forgotten stay so. */
  public void comeBack() {
    away = false;
  }

  @Override
  public void close() {
    closed(server);
    links.forEach(Link::close);
    threads.shutdownNow();
  }

  private Void accept() throws IOException {
    while (true) {
      Link link = new Link(server.accept());
      links.add(link);
      var _ = threads.submit(link::open);
    }
  }

  private final class Link {
    private final Socket near;
    private final Socket far = new Socket();
    private volatile boolean forgotten = away;

    Link(Socket near) {
      this.near = near;
    }

    void open() {
      if (forgotten) {
        return;
      }
      try {
        far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
      } catch (IOException _) {
        close(); // nobody listens there
        return;
      }
      var _ = threads.submit(() -> pass(near, far));
      pass(far, near);
    }

    void forget() {
      forgotten = true;
    }

    void close() {
      links.remove(this);
      closed(near);
      closed(far);
    }

    private void pass(Socket from, Socket to) {
      byte[] buffer = new byte[BUFFER];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (!forgotten) {
            out.write(buffer, 0, read);
          }
        }
      } catch (IOException _) {
        // one side is gone
      }
      if (!forgotten) {
        close();
      }
    }
  }

  private static void closed(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception _) {
      // it is gone anyway
    }
  }
}
