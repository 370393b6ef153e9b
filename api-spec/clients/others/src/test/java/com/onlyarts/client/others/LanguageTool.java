package com.onlyarts.client.others;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A compiler or interpreter of this machine, and what it is called with. Where there is none, the
 * test is skipped with a sentence, and fails with it on CI, which installs them all.
 */
record LanguageTool(
    String name,
    Optional<Path> program,
    Path folder,
    Map<String, String> environment,
    List<String> arguments) {
  private static final System.Logger LOG = System.getLogger(LanguageTool.class.getName());

  /** The program of that name on the path. */
  static LanguageTool named(String name) {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    var program =
        Arrays.stream(folders)
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    return new LanguageTool(name, program, Path.of("target"), Map.of(), List.of());
  }

  /** The Java of this test. */
  static LanguageTool java() {
    var program = Path.of(System.getProperty("java.home"), "bin", "java");
    return new LanguageTool("java", Optional.of(program), Path.of("target"), Map.of(), List.of());
  }

  /** It counts as installed if that library is there too, and the proof succeeds. */
  LanguageTool having(String library, String... proof) {
    return new LanguageTool(
        name + " with " + library,
        program.filter(there -> starts(there, proof)),
        folder,
        environment,
        arguments);
  }

  LanguageTool in(Path where) {
    return new LanguageTool(name, program, where, environment, arguments);
  }

  LanguageTool with(String variable, String value) {
    var more = new HashMap<>(environment);
    more.put(variable, value);
    return new LanguageTool(name, program, folder, Map.copyOf(more), arguments);
  }

  LanguageTool taking(String... first) {
    return new LanguageTool(name, program, folder, environment, List.of(first));
  }

  /**
   * Runs it to its end.
   *
   * @return the lines that it printed
   * @throws AssertionError with all that it said, when it failed
   */
  List<String> run(String... last) {
    var command =
        Stream.of(Stream.of(insistedOn().toString()), arguments.stream(), Stream.of(last))
            .flatMap(words -> words)
            .toList();
    try {
      var errors = Files.createTempFile(Path.of("target"), "tool-", ".log").toAbsolutePath();
      var builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(
            "%s failed:%n%s%s".formatted(this, said, Files.readString(errors)));
      }
      return said.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  private Path insistedOn() {
    if (program.isEmpty() && System.getenv("CI") != null) {
      throw new AssertionError(
          "%s is not installed: .ci/run installs it, and this test cannot be done without."
              .formatted(name));
    }
    if (program.isEmpty()) {
      LOG.log(Level.WARNING, "NOT TESTED HERE: {0} is not installed.", name);
    }
    Assumptions.assumeTrue(program.isPresent(), name + " is not installed");
    return program.orElseThrow();
  }

  private static boolean starts(Path program, String... arguments) {
    var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
