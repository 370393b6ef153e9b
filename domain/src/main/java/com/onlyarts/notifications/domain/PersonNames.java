package com.onlyarts.notifications.domain;

import com.onlyarts.identity.domain.PersonId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a text that is kept names people: by their ids, as in {@code {{0198…}}}. What they are called
 * is looked up when the text is read or sent, so that no copy of a name outlives it (R19).
 */
public final class PersonNames {
  private static final Pattern PERSON =
      Pattern.compile("\\{\\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})}}");

  private PersonNames() {}

  /** What stands for a person's name. */
  public static String placeholder(PersonId person) {
    return "{{" + person.value() + "}}";
  }

  /** Whose names stand in a text. */
  public static Set<PersonId> in(String text) {
    return PERSON
        .matcher(text)
        .results()
        .map(PersonNames::person)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The text with the names put in. */
  public static String fill(String text, Function<PersonId, String> names) {
    return PERSON.matcher(text).replaceAll(it -> Matcher.quoteReplacement(names.apply(person(it))));
  }

  private static PersonId person(MatchResult found) {
    return new PersonId(UUID.fromString(found.group(1)));
  }

  /** The first so many characters of a text, without half of what stands for a name. */
  static String cut(String text, int characters) {
    return text.substring(0, text.offsetByCodePoints(0, characters))
        .replaceAll("\\{\\{[0-9a-f-]*}?$", "");
  }
}
