package com.onlyarts.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ListenerWatchTest {
  @Test
  void a_listener_that_has_ended_is_noticed_at_the_second_look() throws IOException {
    AtomicInteger told = new AtomicInteger();
    try (ServerSocket lives = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ServerSocket ends = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ListenerWatch watch =
          new ListenerWatch(List.of(address(lives), address(ends)), told::incrementAndGet);
      watch.look();
      watch.look();
      assertThat(told).hasValue(0);

      ends.close();
      watch.look();
      assertThat(told).as("once may be a mistake").hasValue(0);
      watch.look();
      assertThat(told).hasValue(1);
    }
  }

  private static InetSocketAddress address(ServerSocket socket) {
    return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
  }
}
