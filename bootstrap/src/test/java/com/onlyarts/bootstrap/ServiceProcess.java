package com.onlyarts.bootstrap;

import com.onlyarts.kernel.rest.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The runnable jar as a process of its own, as an operator starts, stops and kills it. What it says
 * is kept in a file beside its data.
 *
 * <pre>{@code
 * try (ServiceProcess service = ServiceProcess.started(ServiceProcess.freePort(), folder, Map.of())) { … service.kill9(); }
 * }</pre>
 */
public final class ServiceProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "onlyarts.jar").toAbsolutePath();
  private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "TMPDIR");

  private final int port;
  private final Path log;
  private final Process process;

  private ServiceProcess(int port, Path log, Process process) {
    this.port = port;
    this.log = log;
    this.process = process;
  }

  /** Starts it and waits until it says that it is ready. */
  public static ServiceProcess started(int port, Path folder, Map<String, String> settings) {
    return ready(launched(port, folder, settings));
  }

  /** Starts that of another build or an archive, which has its libraries beside it, and waits. */
  public static ServiceProcess started(
      Path jar, int port, Path folder, Map<String, String> settings) {
    return ready(launched(jar, port, folder, settings));
  }

  private static ServiceProcess ready(ServiceProcess service) {
    try {
      Wait.until("the service is ready", () -> service.isReady() || !service.process.isAlive());
    } catch (AssertionError e) {
      service.kill9();
      throw e;
    }
    if (!service.process.isAlive()) {
      throw new AssertionError("It did not start:\n" + service.output());
    }
    return service;
  }

  /** Starts it with no more heap than so many megabytes, and waits. */
  public static ServiceProcess startedInHeapOf(
      int megabytes, int port, Path folder, Map<String, String> settings) {
    return ready(
        launchedBy(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + JAR.resolveSibling("onlyarts.args"),
                "-Xmx%dm".formatted(megabytes),
                "-jar",
                JAR.toString()),
            port,
            folder,
            settings));
  }

  /** Starts it with no more than so many descriptors, and waits. */
  static ServiceProcess startedWithin(
      int descriptors, int port, Path folder, Map<String, String> settings) {
    return ready(
        launched(
            List.of("sh", "-c", "ulimit -n %d && exec \"$@\"".formatted(descriptors), "sh"),
            JAR,
            port,
            folder,
            settings));
  }

  /** Starts it and does not wait: for a start that is to fail. */
  public static ServiceProcess launched(int port, Path folder, Map<String, String> settings) {
    return launched(JAR, port, folder, settings);
  }

  /** Starts that of another build, which has its libraries beside it, and does not wait. */
  public static ServiceProcess launched(
      Path jar, int port, Path folder, Map<String, String> settings) {
    return launched(List.of(), jar, port, folder, settings);
  }

  private static ServiceProcess launched(
      List<String> by, Path jar, int port, Path folder, Map<String, String> settings) {
    return launchedBy(Stream.concat(by.stream(), start(jar)).toList(), port, folder, settings);
  }

  private static ServiceProcess launchedBy(
      List<String> line, int port, Path folder, Map<String, String> settings) {
    Path log = folder.resolve("service-%s.log".formatted(Instant.now().toEpochMilli()));
    ProcessBuilder command = new ProcessBuilder(line);
    command.environment().keySet().retainAll(INHERITED);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("PORT", Integer.toString(port));
    command.environment().put("ONLYARTS_DATA_DIR", folder.resolve("data").toString());
    command.environment().put("ONLYARTS_RATE_LIMITS", "off");
    command.environment().putAll(settings);
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      return new ServiceProcess(port, log, command.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * By the script beside it; builds from before there was one are started by their options, and
   * those from before these by the jar alone.
   */
  private static Stream<String> start(Path jar) {
    Path script = jar.resolveSibling("onlyarts");
    if (Files.exists(script)) {
      return Stream.of("sh", script.toString());
    }
    Path options = jar.resolveSibling("onlyarts.args");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Files.exists(options)
        ? Stream.of(java, "@" + options, "-jar", jar.toString())
        : Stream.of(java, "-jar", jar.toString());
  }

  /** A port that nobody listens on at this moment. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ApiClient api() {
    return ApiClient.of(URI.create("http://localhost:" + port));
  }

  int port() {
    return port;
  }

  /** What signals are sent to. */
  public long pid() {
    return process.pid();
  }

  /** Everything it has said so far, errors too. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The power cord: nothing in the process can see it coming. Its database, if it is the embedded
   * one, lives on.
   */
  public void kill9() {
    process.destroyForcibly();
    exitWithin(Duration.ofSeconds(10));
  }

  /** SIGTERM, as an orchestrator sends it; does not wait. */
  void terminate() {
    process.destroy();
  }

  /** The exit code, once it has stopped by itself. */
  public int exitWithin(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("Still running after %s:\n%s".formatted(patience, output()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops it cleanly if it still runs, so that no test leaves a database behind. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isReady() {
    try {
      return api().get("/health/ready").status() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }
}
