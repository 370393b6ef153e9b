package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, its data kept below the data folder between runs. A server that outlived
 * a killed service is stopped first: the lock on the folder tells it from one that a living service
 * is using.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final FileChannel lockFile;
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres postgres) {
    this.lockFile = lockFile;
    this.postgres = postgres;
  }

  static EmbeddedDatabase start(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
      FileChannel lockFile = lock(dataDir.resolve("lock"));
      Path data = dataDir.resolve("postgres");
      stopOrphan(data);
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setOverrideWorkingDirectory(binaries().toFile())
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("max_connections", "100")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setPGStartupWait(Duration.ofSeconds(60))
              .setOutputRedirector(
                  ProcessBuilder.Redirect.appendTo(dataDir.resolve("postgres.log").toFile()))
              .setErrorRedirector(
                  ProcessBuilder.Redirect.appendTo(dataDir.resolve("postgres.log").toFile()))
              .start();
      return new EmbeddedDatabase(lockFile, postgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() {
    try {
      postgres.close();
      lockFile.close();
    } catch (IOException e) {
      LOG.warn(
          "The embedded database did not stop cleanly; it recovers at the next start: {}",
          e.toString());
    }
  }

  /** Held as long as this process lives; the system lets go of it when the process is killed. */
  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new Settings.Wrong(
          List.of(
              "Another service is using %s; set ONLYARTS_DATA_DIR to another folder."
                  .formatted(file.getParent())));
    }
    return channel;
  }

  /** Unpacked once for each person on the machine, not for each data folder. */
  private static Path binaries() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "onlyarts-postgres-" + System.getProperty("user.name"));
  }

  /** Stops the server whose data is in this folder, if one still runs. */
  static void stopOrphan(Path data) throws IOException {
    Optional<ProcessHandle> orphan = postmaster(data.resolve("postmaster.pid"));
    if (orphan.isEmpty()) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
      return;
    }
    LOG.info("Stopping the database that a killed service left behind");
    orphan.get().destroy();
    if (!hasEnded(orphan.get())) {
      orphan.get().destroyForcibly();
      if (!hasEnded(orphan.get())) {
        throw new IllegalStateException(
            "the database that a killed service left behind does not stop");
      }
    }
  }

  /**
   * Looks at what the process is, too: in a container whose first process buries nobody, the dead
   * stay on the list for ever.
   */
  private static boolean hasEnded(ProcessHandle postmaster) {
    long deadline = System.nanoTime() + STOP.toNanos();
    while (isPostgres(postmaster) && System.nanoTime() < deadline) {
      postmaster
          .onExit()
          .completeOnTimeout(postmaster, LOOK.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    }
    return !isPostgres(postmaster);
  }

  private static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(EmbeddedDatabase::isPostgres);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }
}
