package com.onlyarts.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What {@code pg_basebackup --wal-method=fetch} does, by the same functions of PostgreSQL: Debian
 * has no client of its release 18, and the embedded one brings none.
 */
final class BaseBackup {
  private static final String WAL = "pg_wal";

  private BaseBackup() {}

  /** Copies the database that runs in one folder to another. */
  static void of(EmbeddedPostgres postgres, Path from, Path to) throws SQLException, IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_backup_start('onlyarts', fast => true)");
      copy(from, to, path -> !path.startsWith(WAL) && !path.toString().startsWith("postmaster."));
      try (ResultSet stop =
          statement.executeQuery(
              "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)")) {
        stop.next();
        Files.writeString(to.resolve("backup_label"), stop.getString(1));
      }
      copy(from.resolve(WAL), to.resolve(WAL));
    }
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
  }

  /** Copies a folder in which others go on writing. */
  static void copy(Path from, Path to) throws IOException {
    copy(from, to, _ -> true);
  }

  private static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(file -> !file.equals(from))
          .filter(file -> wanted.test(from.relativize(file)))
          .forEach(file -> copyOne(file, to.resolve(from.relativize(file))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void copyOne(Path file, Path copy) {
    try {
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy);
      }
    } catch (NoSuchFileException _) {
      // gone meanwhile; the log of the database tells of it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
