package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.settings.Settings;
import io.helidon.logging.common.LogConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the build makes the ahead-of-time cache from: a start, a gallery being put up, the first
 * requests and an end, on a database that is thrown away. What is loaded and linked here need not
 * be at a start of the service.
 */
public final class AotTraining {
  private AotTraining() {}

  public static void main(String[] arguments) throws IOException {
    LogConfig.initClass();
    Path folder = Files.createTempDirectory("onlyarts-training");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopDatabase(folder)));
    Map<String, String> settings =
        Map.of(
            "PORT",
            "0",
            "ONLYARTS_DATA_DIR",
            folder.toString(),
            "ONLYARTS_DEMO",
            "on",
            "ONLYARTS_RATE_LIMITS",
            "off");
    try (Service _ = Service.start(Settings.from(settings))) {
      System.out.println("Trained.");
    } finally {
      remove(folder);
    }
    System.exit(0);
  }

  /** Whoever interrupts it leaves no database behind; after an end of its own there is none. */
  private static void stopDatabase(Path folder) {
    try {
      EmbeddedDatabase.stopOrphan(folder.resolve("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(AotTraining::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
