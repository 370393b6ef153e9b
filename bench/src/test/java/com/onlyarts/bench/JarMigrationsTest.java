package com.onlyarts.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarMigrationsTest {
  @TempDir private Path folder;

  @Test
  void the_migrations_of_a_jar_and_no_others_lie_in_the_folder() throws IOException {
    Path jar =
        jar(
            "one",
            Map.of("db/migration/V01__kernel.sql", "SELECT 1", "com/onlyarts/Some.class", ""));
    Path migrations = Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(migrations.resolve("V02__of_an_earlier_jar.sql"), "SELECT 2");

    assertThat(JarMigrations.extract(jar, migrations).location()).endsWith("/migrations");

    assertThat(migrations)
        .isDirectoryContaining("glob:**V01__kernel.sql")
        .isDirectoryNotContaining("glob:**V02*");
    assertThat(migrations.resolve("V01__kernel.sql")).hasContent("SELECT 1");
  }

  @Test
  void jars_with_the_same_migrations_share_a_database() throws IOException {
    Map<String, String> migrations = Map.of("db/migration/V01__kernel.sql", "SELECT 1");
    Map<String, String> others = Map.of("db/migration/V01__kernel.sql", "SELECT 2");

    assertThat(checksum("one", migrations))
        .isEqualTo(checksum("two", migrations))
        .isNotEqualTo(checksum("three", others))
        .hasSize(8);
  }

  private String checksum(String name, Map<String, String> files) throws IOException {
    return JarMigrations.extract(jar(name, files), folder.resolve("migrations")).checksum();
  }

  private Path jar(String name, Map<String, String> files) throws IOException {
    Path libraries = Files.createDirectories(folder.resolve(name).resolve("libs"));
    try (ZipOutputStream library =
        new ZipOutputStream(
            Files.newOutputStream(libraries.resolve("onlyarts-adapters-persistence-1.jar")))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        library.putNextEntry(new ZipEntry(file.getKey()));
        library.write(file.getValue().getBytes(UTF_8));
      }
    }
    return libraries.resolveSibling("onlyarts.jar");
  }
}
