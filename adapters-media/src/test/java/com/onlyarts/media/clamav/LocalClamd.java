package com.onlyarts.media.clamav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.onlyarts.media.application.port.VirusScannerContract;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Speaks over real TCP as clamd documents of its {@code INSTREAM}: chunks with their lengths before
 * them, an answer that ends with a zero, and an end of the conversation where a file is too long.
 */
public final class LocalClamd implements AutoCloseable {
  private static final int LONGEST = 64 * 1024 * 1024;

  private final ServerSocket server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private volatile int most = LONGEST;

  /** How a conversation goes wrong. */
  public enum Fault {
    /** It hears everything and says nothing. */
    SILENT,
    /** It hangs up in the middle. */
    HANGS_UP,
    /** It answers half a word. */
    HALF_AN_ANSWER,
    /** It has no memory left. */
    ERROR,
    /** It has looked at a part of it, and says so (AlertExceedsMax). */
    EXCEEDS_MAX
  }

  public LocalClamd() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  public URI address() {
    return URI.create("tcp://localhost:" + server.getLocalPort());
  }

  /** Each of the next conversations goes wrong in one of these ways, in this order. */
  public void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** Longer files are refused from now on. */
  public void takesAtMost(int bytes) {
    most = bytes;
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Thread.ofVirtual().start(() -> converse(caller));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void converse(Socket caller) {
    try (caller;
        DataInputStream in = new DataInputStream(caller.getInputStream());
        OutputStream out = caller.getOutputStream()) {
      String command = new String(in.readNBytes("zINSTREAM".length()), US_ASCII);
      if (!command.equals("zINSTREAM") || in.read() != 0) {
        out.write("UNKNOWN COMMAND\0".getBytes(US_ASCII));
        return;
      }
      Optional<Fault> fault = Optional.ofNullable(faults.poll());
      if (fault.filter(it -> it == Fault.HANGS_UP).isPresent()) {
        in.readNBytes(in.readInt());
        return;
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        file.write(in.readNBytes(length));
        if (file.size() > most) {
          out.write("INSTREAM size limit exceeded. ERROR\0".getBytes(US_ASCII));
          return;
        }
      }
      answer(file.toString(ISO_8859_1), fault, out);
    } catch (IOException _) { // whoever called has hung up
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(String file, Optional<Fault> fault, OutputStream out)
      throws IOException, InterruptedException {
    if (fault.isEmpty()) {
      boolean infected = file.contains(VirusScannerContract.VIRUS);
      out.write((infected ? "stream: Test.Virus FOUND\0" : "stream: OK\0").getBytes(US_ASCII));
      return;
    }
    switch (fault.get()) {
      case SILENT -> closing.await();
      case HALF_AN_ANSWER -> out.write("stream: O".getBytes(US_ASCII));
      case ERROR -> out.write("stream: Can't allocate memory ERROR\0".getBytes(US_ASCII));
      case EXCEEDS_MAX ->
          out.write("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0".getBytes(US_ASCII));
      case HANGS_UP -> {}
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
