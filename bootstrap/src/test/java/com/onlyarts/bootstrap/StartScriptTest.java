package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that starts the packaged service, with a Java that only says what it is. */
class StartScriptTest {
  private static final Path SCRIPT = Path.of("src/main/launch/onlyarts").toAbsolutePath();

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"openjdk 17.0.12 2024-07-16, Java 17", "java 9, Java 9"})
  void an_older_java_is_refused_in_a_sentence(String version, String said) throws Exception {
    haveJava("echo '%s'".formatted(version));
    Process script = start();
    assertThat(said(script))
        .isEqualTo(
            "OnlyArts needs Java 25, and %s/bin/java is %s: JAVA_HOME says where it is.\n"
                .formatted(home, said));
    assertThat(script.waitFor()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"openjdk 25.0.3 2026-04-21 LTS", "openjdk 26-ea 2026-03-17"})
  void a_java_that_knows_us_starts_the_service(String version) throws Exception {
    haveJava("[ \"$1\" = --version ] && echo '%s' || echo started \"$@\"".formatted(version));
    Process script = start();
    assertThat(said(script))
        .startsWith("started @" + SCRIPT.resolveSibling("onlyarts.args"))
        .endsWith("-jar %s\n".formatted(SCRIPT.resolveSibling("onlyarts.jar")));
    assertThat(script.waitFor()).isZero();
  }

  @Test
  void without_any_java_it_says_so() throws Exception {
    Process script = start();
    assertThat(said(script)).contains("is not to be found");
    assertThat(script.waitFor()).isEqualTo(1);
  }

  private void haveJava(String script) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  private static String said(Process script) throws IOException {
    return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Process start() throws IOException {
    ProcessBuilder script = new ProcessBuilder("sh", SCRIPT.toString()).redirectErrorStream(true);
    script.environment().put("JAVA_HOME", home.toString());
    return script.start();
  }
}
