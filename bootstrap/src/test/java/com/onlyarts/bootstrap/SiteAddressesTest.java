package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.SitePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one list of pages, held against what leads to them, and against the guide. */
class SiteAddressesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path GUIDE = ROOT.resolve("api-spec/src/main/guides/site-addresses.md");
  private static final Path TEMPLATES =
      ROOT.resolve("adapters-email/src/main/resources/com/onlyarts/notifications/mustache");
  private static final Path USE_CASES = ROOT.resolve("application/src/main/java/com/onlyarts");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(/[^`]*)` \\|");
  private static final Pattern LINK = Pattern.compile("\\{\\{site}}([^)\"<\\s]*)");
  private static final Pattern NAMED = Pattern.compile("SitePage\\.([A-Z_]+)");

  @Test
  void the_guide_lists_every_page_and_no_other() throws IOException {
    assertThat(ROW.matcher(Files.readString(GUIDE)).results().map(row -> row.group(1)))
        .containsExactlyElementsOf(
            Arrays.stream(SitePage.values()).map(SitePage::address).toList());
  }

  @Test
  void every_link_of_a_mail_is_one_of_the_pages() throws IOException {
    Set<String> known =
        Arrays.stream(SitePage.values()).map(SiteAddressesTest::shape).collect(Collectors.toSet());

    assertThat(linksOfMails()).hasSizeGreaterThan(10).isSubsetOf(known);
  }

  @Test
  void every_page_is_led_to() throws IOException {
    List<String> mails = linksOfMails();
    Set<String> named =
        contents(USE_CASES, ".java")
            .flatMap(file -> NAMED.matcher(file).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    assertThat(SitePage.values())
        .allMatch(page -> named.contains(page.name()) || mails.contains(shape(page)));
  }

  /** Links are written {@code {{site}}/orders/{{order}}}; one that is a fact itself is left out. */
  private static List<String> linksOfMails() throws IOException {
    return contents(TEMPLATES, "")
        .flatMap(file -> LINK.matcher(file).results())
        .map(found -> found.group(1))
        .filter(link -> !link.equals("{{path}}"))
        .map(link -> link.isEmpty() ? "/" : link.replaceAll("\\{\\{\\w+}}", "*"))
        .toList();
  }

  private static String shape(SitePage page) {
    return page.of("*");
  }

  private static Stream<String> contents(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found =
          files.filter(Files::isRegularFile).filter(it -> it.toString().endsWith(suffix)).toList();
      List<String> texts = new ArrayList<>();
      for (Path file : found) {
        texts.add(Files.readString(file));
      }
      return texts.stream();
    }
  }
}
