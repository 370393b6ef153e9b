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

/** One address that opens more connections than the process has descriptors, and keeps them. */
class ManyConnectionsIT {
  private static final int DESCRIPTORS = 500;
  private static final int MORE = 600;

  @TempDir private static Path folder;

  @Test
  void one_address_cannot_stop_the_service() throws IOException {
    try (ServiceProcess service = ServiceProcess.startedWithin(DESCRIPTORS, ServiceProcess.freePort(), folder, Map.of("ONLYARTS_MANAGEMENT_PORT", "0"))) {
      List<Socket> held = new ArrayList<>();
      for (int i = 0; i < MORE; i++) {
        Socket socket = new Socket("localhost", service.port());
        socket.getOutputStream().write("GET /api/health HTTP/1.1\r\n".getBytes(US_ASCII));
        held.add(socket);
      }
      for (Socket socket : held) {
        socket.close();
      }
      assertThat(service.api().get("/health").status()).as(service.output()).isEqualTo(200);
      assertThat(service.output()).contains("connections; more of them are closed").doesNotContain("Too many open files", "Exception");
    }
  }
}
