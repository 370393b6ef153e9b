package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One address, and one that nobody counts, that open more connections than the process has
 * descriptors, and keep them.
 */
class ManyConnectionsIT {
  private static final int DESCRIPTORS = 600;
  private static final int MORE = 700;

  @TempDir private static Path folder;

  @Test
  void one_address_cannot_stop_the_service() throws IOException {
    assertThat(besieged(Map.of())).contains("connections; more of them are closed");
  }

  @Test
  void nor_can_many_behind_a_proxy() throws IOException {
    besieged(Map.of("ONLYARTS_TRUSTED_PROXIES", "127.0.0.1"));
  }

  private static String besieged(Map<String, String> settings) throws IOException {
    try (ServiceProcess service =
        ServiceProcess.startedWithin(DESCRIPTORS, ServiceProcess.freePort(), folder, settings)) {
      List<Socket> held = new ArrayList<>();
      for (int i = 0; i < MORE; i++) {
        Socket socket = new Socket("localhost", service.port());
        socket.getOutputStream().write("GET /api/health HTTP/1.1\r\n".getBytes(US_ASCII));
        held.add(socket);
      }
      for (Socket socket : held) {
        socket.close(); // or, behind a proxy, the next one would wait until they are late
      }
      assertThat(service.api().get("/health").status()).as(service.output()).isEqualTo(200);
      assertThat(service.output()).doesNotContain("Too many open files", "Exception");
      return service.output();
    }
  }
}
