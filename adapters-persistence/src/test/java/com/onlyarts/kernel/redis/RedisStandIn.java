package com.onlyarts.kernel.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * As much of Redis as publish and subscribe need, in its own protocol (RESP 2), so that the test
 * runs where no Redis is installed.
 */
final class RedisStandIn implements AutoCloseable {
  private final ServerSocket door;
  private final List<Socket> guests = new CopyOnWriteArrayList<>();
  private final List<Socket> subscribers = new CopyOnWriteArrayList<>();

  RedisStandIn() {
    try {
      door = new ServerSocket(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::welcomeAll);
  }

  URI url() {
    return URI.create("redis://localhost:" + door.getLocalPort());
  }

  /** Every connection is lost. */
  void dropAll() {
    guests.forEach(RedisStandIn::drop);
  }

  @Override
  public void close() throws IOException {
    door.close();
    dropAll();
  }

  private void welcomeAll() {
    try {
      while (true) {
        Socket guest = door.accept();
        guests.add(guest);
        Thread.ofVirtual().start(() -> serve(guest));
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void serve(Socket guest) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(guest.getInputStream(), UTF_8))) {
      for (List<String> command = read(reader); !command.isEmpty(); command = read(reader)) {
        answer(guest, command);
      }
    } catch (IOException _) {
      // gone
    } finally {
      subscribers.remove(guest);
      guests.remove(guest);
    }
  }

  private void answer(Socket guest, List<String> command) throws IOException {
    switch (command.getFirst().toUpperCase(Locale.ROOT)) {
      case "HELLO" -> say(guest, "-ERR unknown command 'HELLO'\r\n");
      case "PING" -> say(guest, "+PONG\r\n");
      case "SUBSCRIBE" -> {
        subscribers.add(guest);
        say(guest, "*3\r\n" + text("subscribe") + text(command.get(1)) + ":1\r\n");
      }
      case "PUBLISH" -> {
        for (Socket subscriber : subscribers) {
          say(subscriber, "*3\r\n" + text("message") + text(command.get(1)) + text(command.get(2)));
        }
        say(guest, ":" + subscribers.size() + "\r\n");
      }
      default -> say(guest, "+OK\r\n");
    }
  }

  /**
   * A command is an array of texts; none of ours holds a line break or a character beyond ASCII.
   */
  private static List<String> read(BufferedReader reader) throws IOException {
    List<String> command = new ArrayList<>();
    String head = reader.readLine();
    for (int left = head == null ? 0 : Integer.parseInt(head.substring(1)); left > 0; left--) {
      reader.readLine();
      command.add(reader.readLine());
    }
    return command;
  }

  private static String text(String text) {
    return "$%d\r\n%s\r\n".formatted(text.length(), text);
  }

  private static void say(Socket guest, String answer) throws IOException {
    synchronized (guest) {
      guest.getOutputStream().write(answer.getBytes(UTF_8));
    }
  }

  private static void drop(Socket guest) {
    try {
      guest.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
