package com.onlyarts.notifications.mustache;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.notifications.application.port.MailTemplates;
import com.onlyarts.notifications.domain.MailTemplate;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Writes mails from one template each. Its first line is the subject; blank lines part its
 * paragraphs; a paragraph {@code [label](link)} is a button. Paragraphs are told apart before any
 * value is put in, and in HTML every value is escaped, so that nobody's name can become markup.
 */
public final class MustacheMailTemplates implements MailTemplates {
  private static final Pattern BUTTON = Pattern.compile("\\[(.+)]\\((.+)\\)");
  private static final String MARKDOWN = "{{{markdown}}}";

  /** Finds files for a language as resource bundles are found. */
  private static final ResourceBundle.Control LANGUAGES =
      ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT);

  private final Mustache.Compiler plain = Mustache.compiler().escapeHTML(false);
  private final Mustache.Compiler escaping = Mustache.compiler().escapeHTML(true);
  private final Parser markdown = Parser.builder().build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  @Override
  public Sheet write(MailTemplate template, Locale language, Map<String, Object> facts) {
    String[] parts = read(template.label(), "txt", language).split("\n\n", 2);
    String subject = oneLine(plain.compile(parts[0]).execute(facts));
    String[] paragraphs = parts[1].strip().split("\n\n");
    String text =
        Stream.of(paragraphs)
                .map(paragraph -> text(paragraph, facts))
                .collect(Collectors.joining("\n\n"))
            + "\n";
    String body =
        Stream.of(paragraphs)
            .map(paragraph -> html(paragraph, facts))
            .collect(Collectors.joining("\n"));
    Map<String, Object> framed = new HashMap<>(facts);
    framed.put("subject", subject);
    framed.put("body", body);
    return new Sheet(
        subject, text, escaping.compile(read("frame", "html", language)).execute(framed));
  }

  private String text(String paragraph, Map<String, Object> facts) {
    Matcher button = BUTTON.matcher(paragraph);
    String shown = button.matches() ? button.group(1) + ":\n" + button.group(2) : paragraph;
    return plain.compile(shown).execute(facts).strip();
  }

  private String html(String paragraph, Map<String, Object> facts) {
    if (paragraph.equals(MARKDOWN)) {
      return renderer.render(markdown.parse(String.valueOf(facts.get("markdown")))).strip();
    }
    Matcher button = BUTTON.matcher(paragraph);
    if (button.matches()) {
      return escaping
          .compile(
              "<p><a class=\"button\" href=\"%s\">%s</a></p>"
                  .formatted(button.group(2), button.group(1)))
          .execute(facts);
    }
    return "<p>"
        + escaping.compile(paragraph).execute(facts).strip().replace("\n", "<br>\n")
        + "</p>";
  }

  /** A subject is a header: whatever could end its line becomes a space. */
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** Of {@code order_confirmation_de.txt} and {@code order_confirmation.txt} the first there is. */
  private static String read(String name, String suffix, Locale language) {
    return LANGUAGES.getCandidateLocales(name, language).stream()
        .map(candidate -> LANGUAGES.toBundleName(name, candidate) + "." + suffix)
        .map(MustacheMailTemplates.class::getResourceAsStream)
        .filter(Objects::nonNull)
        .map(MustacheMailTemplates::text)
        .findFirst()
        .orElseThrow();
  }

  private static String text(InputStream file) {
    try (file) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
