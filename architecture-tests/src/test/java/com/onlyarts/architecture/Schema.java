package com.onlyarts.architecture;

import com.onlyarts.architecture.FloorPlan.Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All migrations; a table or view belongs to the module whose name its file bears. */
final class Schema {
  private static final String MIGRATIONS = "db/migration";

  private final List<Migration> migrations;
  private final Map<String, Relation> relations = new HashMap<>();

  Schema(List<Migration> migrations) {
    this.migrations = List.copyOf(migrations);
    migrations.stream()
        .flatMap(Migration::relations)
        .forEach(relation -> relations.put(relation.name(), relation));
  }

  /** A table, or a view. */
  record Relation(String name, Module owner, boolean isView) {}

  static Schema migrated() {
    try {
      URI folder =
          Objects.requireNonNull(
                  Schema.class.getClassLoader().getResource(MIGRATIONS), "migrations")
              .toURI();
      if (!folder.getScheme().equals("jar")) {
        return of(Path.of(folder));
      }
      URI jar = ((JarURLConnection) folder.toURL().openConnection()).getJarFileURL().toURI();
      try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
        return of(files.getPath(MIGRATIONS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The table or view of this name; empty for what SQL itself makes up on the way. */
  Optional<Relation> find(String name) {
    return Optional.ofNullable(relations.get(name));
  }

  /** What is there after all of them. */
  Collection<Relation> relations() {
    Set<String> dropped =
        migrations.stream().flatMap(Migration::dropped).collect(Collectors.toSet());
    return relations.values().stream().filter(it -> !dropped.contains(it.name())).toList();
  }

  int size() {
    return relations.size();
  }

  List<Migration> migrations() {
    return migrations;
  }

  /** What is wrong with the migrations, each by itself and beside the others. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    migrations.forEach(migration -> migration.examine(this, faults::add));
    return faults;
  }

  /** Whether a versioned migration calls this function. */
  boolean isNeededByTables(String function) {
    return migrations.stream()
        .filter(migration -> !migration.isRepeatable())
        .anyMatch(migration -> migration.calls(function));
  }

  private static Schema of(Path folder) throws IOException {
    List<Migration> migrations = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        migrations.add(Migration.of(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return new Schema(migrations);
  }
}
