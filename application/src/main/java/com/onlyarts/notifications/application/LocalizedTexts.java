package com.onlyarts.notifications.application;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Identifier;
import com.onlyarts.notifications.domain.NotificationText;
import com.onlyarts.notifications.domain.PersonNames;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read, by the resource bundle of their language: {@code {{title}}} stands for the fact
 * of that name, as in the templates of mails.
 */
final class LocalizedTexts {
  /** What everybody reads until accounts keep a language. */
  static final Locale LANGUAGE = Locale.ENGLISH;

  private static final Pattern FACT = Pattern.compile("\\{\\{(\\w+)}}");

  private final String channel;
  private final ResourceBundle bundle;
  private final Function<PersonId, Optional<String>> names;

  /** A fact that is a line of the bundle itself. */
  record Phrase(String key) {}

  /**
   * @param channel {@code inbox} or {@code mail}, which write moments differently
   * @param names how people are named there
   */
  LocalizedTexts(
      String channel, ResourceBundle bundle, Function<PersonId, Optional<String>> names) {
    this.channel = channel;
    this.bundle = bundle;
    this.names = names;
  }

  /** The lines of a language; English ones if it has none. */
  static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle(
        "com.onlyarts.notifications.application.texts",
        language,
        ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
  }

  /** The line of this key, with its facts put in. */
  String line(String key, Map<String, ?> facts) {
    return fill(bundle.getString(key), name -> text(name, facts).toString());
  }

  /** The line of this key; one that counts has a line for each number. */
  NotificationText counted(String key, Map<String, ?> facts) {
    Map<String, Object> counting = new HashMap<>(facts);
    counting.put("others", NotificationText.OTHERS);
    String once = line(key, facts);
    return bundle.containsKey(key + ".with_others")
        ? new NotificationText(
            once, line(key + ".with_one_other", counting), line(key + ".with_others", counting))
        : NotificationText.of(once);
  }

  /** The fact of this name as people read it; rows stay rows, and names are not put in yet. */
  Object text(String name, Map<String, ?> facts) {
    Object fact = fact(name, facts);
    return switch (fact) {
      case PersonId person -> PersonNames.placeholder(person);
      case Phrase(String key) -> line(key, facts);
      case Instant instant -> moment("moment", instant.atZone(ZoneId.of("UTC")));
      case ZonedDateTime there -> moment("moment", there);
      case LocalDateTime there -> moment("moment_there", there);
      case List<?> rows -> rows;
      default -> plain(fact);
    };
  }

  /** A text with the names of people put in, as they are called now. */
  String named(String text) {
    return PersonNames.fill(text, this::nameOf);
  }

  /** The same of what programs read. */
  Map<String, Object> named(Map<String, Object> about) {
    Map<String, Object> named = new HashMap<>(about);
    named.replaceAll((_, value) -> value instanceof String text ? named(text) : value);
    return named;
  }

  private String nameOf(PersonId person) {
    return names.apply(person).orElseGet(() -> bundle.getString(channel + ".somebody"));
  }

  private String moment(String pattern, TemporalAccessor moment) {
    Locale language = Locale.forLanguageTag(bundle.getString("language"));
    return DateTimeFormatter.ofPattern(bundle.getString(channel + "." + pattern), language)
        .format(moment);
  }

  /** A path or a key, with its facts as programs read them. */
  static String path(String template, Map<String, ?> facts) {
    return fill(template, name -> plain(fact(name, facts)));
  }

  private static String plain(Object fact) {
    return fact instanceof Identifier id ? id.value().toString() : fact.toString();
  }

  private static String fill(String template, Function<String, String> fact) {
    return FACT.matcher(template)
        .replaceAll(it -> Matcher.quoteReplacement(fact.apply(it.group(1))));
  }

  private static Object fact(String name, Map<String, ?> facts) {
    return Optional.<Object>ofNullable(facts.get(name))
        .orElseThrow(() -> new IllegalArgumentException(name + " is not among " + facts.keySet()));
  }
}
