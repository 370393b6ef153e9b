package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
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

  @Test
  void settings_come_from_the_file_as_they_stand_there_and_from_the_environment_before_it()
      throws Exception {
    haveJava(
        "[ \"$1\" = --version ] && echo 'openjdk 25.0.3' || echo \"$PORT|$ONLYARTS_MAIL_FROM|$ONLYARTS_SECRET|$ONLYARTS_SITE_URL\"");
    Path settings = home.resolve("my.env");
    Files.writeString(
        settings,
        """
        # PORT=1
        PORT=5001
        ONLYARTS_MAIL_FROM='OnlyArts <hello@onlyarts.example>'
        ONLYARTS_SECRET="a $HOME of `id` = many words"
        not a setting
        echo=no setting either
        ONLYARTS_SITE_URL=https://onlyarts.example/?a=b""");
    Process script = start(Map.of("ONLYARTS_SETTINGS", settings.toString(), "PORT", "5002"));
    assertThat(said(script))
        .isEqualTo(
            "5002|OnlyArts <hello@onlyarts.example>|a $HOME of `id` = many words|https://onlyarts.example/?a=b\n");
    assertThat(script.waitFor()).isZero();
  }

  @Test
  void a_cache_that_cannot_be_made_is_no_obstacle() throws Exception {
    haveJava(
        "case \"$*\" in --version) echo 'openjdk 25.0.3';; *AotTraining) exit 3;; *SettingsCheck) ;; *) echo started;; esac");
    Path caches = Files.createDirectory(home.resolve("caches"));
    Process script = start(Map.of("ONLYARTS_CACHE_DIR", caches.toString()));
    assertThat(said(script)).contains("It could not be made").endsWith("started\n");
    assertThat(script.waitFor()).isZero();
    assertThat(caches)
        .isDirectoryContaining("glob:**.aot.log")
        .isDirectoryNotContaining("glob:**.aot");
  }

  @Test
  void a_cache_that_is_made_is_kept_and_not_made_again() throws Exception {
    haveJava(
        "case \"$*\" in --version) echo 'openjdk 25.0.3';; *AotTraining) echo it > \"${2#*=}\";; *SettingsCheck) ;; *) echo \"$2\";; esac");
    Path caches = Files.createDirectory(home.resolve("caches"));
    Map<String, String> settings = Map.of("ONLYARTS_CACHE_DIR", caches.toString());
    String first = said(start(settings));
    Path cache = Path.of(first.lines().toList().getLast().replace("-XX:AOTCache=", ""));
    assertThat(cache).hasParent(caches).hasContent("it");
    assertThat(said(start(settings)))
        .doesNotContain("OnlyArts makes")
        .endsWith("-XX:AOTCache=%s\n".formatted(cache));
  }

  @Test
  void a_cache_of_an_earlier_build_is_not_used() throws Exception {
    haveJava("[ \"$1\" = --version ] && echo 'openjdk 25.0.3' || echo \"$2\"");
    Path script = Files.copy(SCRIPT, home.resolve("onlyarts"));
    Path jar = Files.createFile(home.resolve("onlyarts.jar"));
    Path cache = Files.createFile(home.resolve("onlyarts.aot"));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2024-01-15T10:00:00Z")));
    assertThat(said(start(script, Map.of()))).isEqualTo("-XX:AOTCache=%s\n".formatted(cache));

    Files.setLastModifiedTime(cache, FileTime.from(Instant.parse("2024-01-15T09:00:00Z")));
    assertThat(said(start(script, Map.of()))).isNotEqualTo("-XX:AOTCache=%s\n".formatted(cache));
  }

  private static String said(Process script) throws IOException {
    return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Process start() throws IOException {
    return start(Map.of());
  }

  private Process start(Map<String, String> settings) throws IOException {
    return start(SCRIPT, settings);
  }

  private Process start(Path script, Map<String, String> settings) throws IOException {
    ProcessBuilder process = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true);
    process.environment().put("JAVA_HOME", home.toString());
    process.environment().putAll(settings);
    return process.start();
  }
}
