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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables and views of the migrations, each owned by the module whose name its file bears. */
final class Schema {
  private static final String MIGRATIONS = "db/migration";
  private static final Pattern FILE = Pattern.compile("V\\d+__([a-z]+)\\w*\\.sql");
  private static final Pattern CREATION =
      Pattern.compile(
          "(?m)^CREATE (?:OR REPLACE )?(UNLOGGED TABLE|TABLE|VIEW) (?:IF NOT EXISTS )?(\\w+)");

  private final Map<String, Relation> relations = new HashMap<>();

  private Schema() {}

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

  int size() {
    return relations.size();
  }

  private static Schema of(Path folder) throws IOException {
    Schema schema = new Schema();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        schema.read(file);
      }
    }
    return schema;
  }

  private void read(Path file) throws IOException {
    Matcher name = FILE.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalStateException(
          "a migration is named for its module, V02__identity.sql, but there is " + file);
    }
    Module owner =
        Module.of(FloorPlan.MIGRATIONS_BY_ANOTHER_NAME.getOrDefault(name.group(1), name.group(1)))
            .orElseThrow();
    CREATION
        .matcher(Files.readString(file))
        .results()
        .map(creation -> new Relation(creation.group(2), owner, creation.group(1).equals("VIEW")))
        .forEach(relation -> relations.put(relation.name(), relation));
  }
}
