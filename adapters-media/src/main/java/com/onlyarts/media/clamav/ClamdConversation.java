package com.onlyarts.media.clamav;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** One file told to clamd, chunk by chunk, and what it says. */
final class ClamdConversation implements AutoCloseable {
  /** How much is told at once. */
  static final int CHUNK = 64 * 1024;

  private static final int CONNECT_MILLIS = 5_000;
  private static final int LONGEST_ANSWER = 4_096;
  private static final byte END = 0;

  private final SocketChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + CHUNK);
  private boolean broken;

  private ClamdConversation(SocketChannel channel) {
    this.channel = channel;
  }

  /**
   * Begins one.
   *
   * @param address {@code tcp://host:port} or {@code unix:/path}
   */
  static ClamdConversation open(URI address) throws IOException {
    ClamdConversation conversation = new ClamdConversation(connected(address));
    try {
      conversation.write(ByteBuffer.wrap("zINSTREAM\0".getBytes(US_ASCII)));
      return conversation;
    } catch (IOException e) {
      conversation.close();
      throw e;
    }
  }

  private static SocketChannel connected(URI address) throws IOException {
    if (address.getScheme().equals("unix")) {
      return SocketChannel.open(UnixDomainSocketAddress.of(Path.of(address.getPath())));
    }
    SocketChannel channel = SocketChannel.open();
    try {
      channel
          .socket()
          .connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_MILLIS);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Tells some bytes; false if clamd listens no more, and has said why. */
  boolean takes(byte[] chunk, int length) {
    buffer.clear().putInt(length).put(chunk, 0, length).flip();
    try {
      write(buffer);
    } catch (IOException _) { // what it says before it hangs up is the reason
      broken = true;
    }
    return !broken;
  }

  /** That was all: what clamd says of it. */
  String answer() throws IOException {
    if (!broken) {
      write(ByteBuffer.allocate(Integer.BYTES));
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    buffer.clear().limit(LONGEST_ANSWER);
    while (channel.read(buffer) >= 0 && said.size() < LONGEST_ANSWER) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        byte next = buffer.get();
        if (next == END) {
          return said.toString(US_ASCII).strip();
        }
        said.write(next);
      }
      buffer.clear().limit(LONGEST_ANSWER);
    }
    throw new EOFException("clamd hangs up in the middle of an answer");
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
