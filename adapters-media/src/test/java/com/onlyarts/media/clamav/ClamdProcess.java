package com.onlyarts.media.clamav;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.onlyarts.media.application.port.VirusScannerContract;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real clamd, on a socket of its own, with a database of one line. */
final class ClamdProcess implements AutoCloseable {
  private final Process process;
  private final Path socket;

  /**
   * @param program where it is installed
   * @param folder for its socket and its database
   */
  ClamdProcess(Path program, Path folder) throws IOException {
    socket = folder.resolve("clamd.ctl");
    Path database = Files.createDirectory(folder.resolve("database"));
    String signature = HexFormat.of().formatHex(VirusScannerContract.VIRUS.getBytes(US_ASCII));
    Files.writeString(database.resolve("own.ndb"), "OnlyArts.Test:0:*:%s\n".formatted(signature));
    Path settings =
        Files.write(
            folder.resolve("clamd.conf"),
            List.of(
                "DatabaseDirectory " + database,
                "LocalSocket " + socket,
                "Foreground yes",
                "StreamMaxLength 8M",
                "MaxFileSize 4M",
                "MaxScanSize 4M",
                "AlertExceedsMax yes"));
    process =
        new ProcessBuilder(program.toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .start();
    awaitReady();
  }

  /** Where it is installed; without it a test is skipped, and fails where CI is to have it. */
  static Path required() {
    Optional<Path> program = program();
    if (program.isEmpty() && System.getenv("CI") != null) {
      throw new AssertionError("clamd is not installed: .ci/run does that");
    }
    Assumptions.assumeTrue(program.isPresent(), "clamd is not installed (Debian: clamav-daemon)");
    return program.orElseThrow();
  }

  private static Optional<Path> program() {
    return Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void awaitReady() throws IOException {
    BufferedReader said = process.inputReader(US_ASCII);
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (Files.exists(socket)) {
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {})); // or it waits for a reader
        return;
      }
    }
    throw new IOException("clamd does not start:\n" + all);
  }

  URI address() {
    return URI.create("unix:" + socket);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
