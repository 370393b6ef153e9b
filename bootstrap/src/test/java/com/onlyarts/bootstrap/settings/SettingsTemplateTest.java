package com.onlyarts.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that operators fill in, and the README's table, name every setting and no other. */
class SettingsTemplateTest {
  private static final Path TEMPLATE = Path.of("src/main/distribution/onlyarts.env");
  private static final Path README = Path.of("../README.md");

  /** What the log and the start script read. */
  private static final Set<String> BESIDES =
      Set.of("ONLYARTS_LOG", "JAVA_HOME", "ONLYARTS_CACHE_DIR");

  private static final Pattern LINE = Pattern.compile("#?([A-Z0-9_]+)=(.*)");

  @Test
  void the_template_names_every_setting() throws IOException {
    assertThat(template().keySet())
        .isEqualTo(Stream.concat(read().stream(), BESIDES.stream()).collect(Collectors.toSet()));
  }

  @Test
  void the_readme_names_every_setting() throws IOException {
    String table =
        Files.readString(README)
            .lines()
            .filter(line -> line.startsWith("| `"))
            .collect(Collectors.joining("\n"));
    Set<String> named =
        Pattern.compile("`([A-Z][A-Z0-9_]+)`")
            .matcher(table)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).containsAll(read()).contains("ONLYARTS_LOG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_KEY", "_SECRET", "PASSWORD", "DATABASE_URL"})
  void no_secret_has_a_value_there(String endsWith) throws IOException {
    assertThat(template().entrySet())
        .filteredOn(line -> line.getKey().endsWith(endsWith))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.getValue()).isEmpty());
  }

  @Test
  void nothing_but_the_mode_is_set_before_somebody_sets_it() throws IOException {
    assertThat(Files.readAllLines(TEMPLATE))
        .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
        .containsExactly("ONLYARTS_MODE=production");
  }

  @Test
  void what_it_shows_is_what_is_so_without_it() throws IOException {
    Map<String, String> shown = new HashMap<>();
    template().forEach((name, value) -> shown.put(name, value.replace("'", "")));
    shown.put("ONLYARTS_MODE", "development");
    shown.put("ONLYARTS_TRUSTED_PROXIES", "");
    shown.put("ONLYARTS_DRAIN_SECONDS", "0");
    shown.put("ONLYARTS_MANAGEMENT_PORT", "");
    assertThat(Settings.from(shown)).isEqualTo(Settings.from(Map.of()));
  }

  private static Map<String, String> template() throws IOException {
    return Files.readAllLines(TEMPLATE).stream()
        .map(LINE::matcher)
        .filter(line -> line.matches())
        .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
  }

  /** Every name that is asked for, whatever else is set. */
  private static Set<String> read() {
    Set<String> asked = new HashSet<>();
    Map<String, String> everything =
        new HashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          public String get(Object name) {
            asked.add((String) name);
            return super.get(name);
          }
        };
    List.of(
            "STRIPE_SECRET_KEY",
            "STRIPE_WEBHOOK_SECRET",
            "CLOUDINARY_CLOUD_NAME",
            "CLOUDINARY_API_KEY",
            "CLOUDINARY_API_SECRET",
            "RESEND_API_KEY",
            "ONLYARTS_FILES_S3_BUCKET",
            "ONLYARTS_FILES_S3_ACCESS_KEY",
            "ONLYARTS_FILES_S3_SECRET_KEY")
        .forEach(name -> everything.put(name, "set"));
    new SettingsReader(everything).read();
    return asked;
  }
}
