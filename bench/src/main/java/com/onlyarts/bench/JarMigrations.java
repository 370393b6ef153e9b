package com.onlyarts.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The migrations that a packaged service brings along.
 *
 * @param folder where they lie as files
 * @param checksum the same for jars with the same migrations
 */
record JarMigrations(Path folder, String checksum) {

  /**
   * @param jar the runnable one, its {@code libs} beside it
   * @param folder where to put them; what lies there goes
   */
  static JarMigrations extract(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var old = Files.newDirectoryStream(folder)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    CRC32 checksum = new CRC32();
    try (var libraries =
            Files.newDirectoryStream(
                jar.resolveSibling("libs"), "onlyarts-adapters-persistence-*.jar");
        ZipFile library = new ZipFile(libraries.iterator().next().toFile())) {
      List<? extends ZipEntry> entries =
          library.stream()
              .filter(entry -> entry.getName().matches("db/migration/.+\\.sql"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        byte[] sql = library.getInputStream(entry).readAllBytes();
        checksum.update(entry.getName().getBytes(UTF_8));
        checksum.update(sql);
        Files.write(folder.resolve(Path.of(entry.getName()).getFileName().toString()), sql);
      }
    }
    return new JarMigrations(folder, "%08x".formatted(checksum.getValue()));
  }

  /** As Flyway wants it. */
  String location() {
    return "filesystem:" + folder.toAbsolutePath();
  }
}
