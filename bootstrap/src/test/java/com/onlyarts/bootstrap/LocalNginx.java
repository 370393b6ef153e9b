package com.onlyarts.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real nginx with the configuration that its package brings, and the site file of our archive
 * in its place. Only what belongs to the machine is changed in both: ports, names of files, and
 * that there is no certificate here.
 */
final class LocalNginx implements AutoCloseable {
  private static final Path MAIN = Path.of("/etc/nginx/nginx.conf");

  private final int port;
  private final Path folder;
  private final Process process;

  private LocalNginx(int port, Path folder, Process process) {
    this.port = port;
    this.folder = folder;
    this.process = process;
  }

  /**
   * Starts it in front of two nodes on this machine and waits until it listens.
   *
   * @param folder an empty one, for what it writes
   * @param site the archive's site file
   */
  static LocalNginx before(int firstNode, int secondNode, Path folder, String site) {
    Path nginx = ExternalTools.insistOn("nginx", ExternalTools.nginx());
    int port = ServiceProcess.freePort();
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      Path sites = Files.createDirectories(folder.resolve("conf.d"));
      Files.writeString(
          sites.resolve("onlyarts.conf"), here(site, port, firstNode, secondNode, folder));
      Path main = folder.resolve("nginx.conf");
      Files.writeString(main, here(Files.readString(MAIN), folder));
      Path log = folder.resolve("stderr.log");
      Process process =
          new ProcessBuilder(nginx.toString(), "-c", main.toString(), "-g", "daemon off;")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      LocalNginx started = new LocalNginx(port, folder, process);
      started.awaitListening(log);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String here(String main, Path folder) {
    return main.replace("/run/nginx.pid", folder.resolve("nginx.pid").toString())
        .replace("/var/log/nginx", folder.toString())
        .replace("/etc/nginx/conf.d", folder.resolve("conf.d").toString())
        .replace("include /etc/nginx/sites-enabled/*;", "");
  }

  private static String here(String site, int port, int firstNode, int secondNode, Path folder) {
    String server = site.substring(site.lastIndexOf("server {"));
    String before = site.substring(0, site.indexOf("server {\n    listen 80;"));
    return (before + server)
        .replace("127.0.0.1:5000", "127.0.0.1:" + firstNode)
        .replace("127.0.0.1:5001", "127.0.0.1:" + secondNode)
        .replace("listen 443 ssl http2;", "listen 127.0.0.1:%d;".formatted(port))
        .replaceAll("(?m)^    (listen \\[::\\]|ssl_).*\n", "")
        .replace("/var/log/nginx", folder.toString());
  }

  private void awaitListening(Path log) throws IOException {
    Wait.until("nginx listens", () -> listens() || !process.isAlive());
    if (!process.isAlive()) {
      throw new AssertionError("nginx does not start:\n" + Files.readString(log));
    }
  }

  private boolean listens() {
    try (Socket _ = new Socket("127.0.0.1", port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** What its access log says. */
  List<String> accesses() {
    try {
      return Files.readAllLines(folder.resolve("onlyarts.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
