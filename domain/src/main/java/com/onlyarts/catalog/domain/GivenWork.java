package com.onlyarts.catalog.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;

/**
 * One work as its source tells of it, in the words of the contract and otherwise unread (R280).
 * Every text is only text, whatever a spreadsheet would make of it.
 *
 * @param row which one of its source it is, from 1; the line of names above a table is none
 * @param sourceId what the source calls it; at most 255 characters are kept
 * @param members by the names they have in the contract, as {@code title}; those with nothing in
 *     them are left out
 * @param picture the entry of the archive that shows it; empty where it has an address
 */
public record GivenWork(
    int row, Optional<String> sourceId, Map<String, String> members, Optional<String> picture) {
  private static final int LONGEST_ID = 255;

  public GivenWork {
    sourceId = sourceId.map(GivenWork::clean).filter(text -> !text.isEmpty()).map(GivenWork::cut);
    members =
        members.entrySet().stream()
            .map(member -> Map.entry(member.getKey(), clean(member.getValue())))
            .filter(member -> !member.getValue().isEmpty())
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    picture = picture.map(GivenWork::clean).filter(text -> !text.isEmpty());
  }

  /** What it says of a member. */
  public Optional<String> said(String member) {
    return Optional.ofNullable(members.get(member));
  }

  /** Without what no database keeps: NUL, and halves of characters. */
  private static String clean(String text) {
    return new String(text.replace("\0", "").getBytes(UTF_8), UTF_8).strip();
  }

  private static String cut(String text) {
    return text.substring(
        0, text.offsetByCodePoints(0, Math.min(LONGEST_ID, text.codePointCount(0, text.length()))));
  }
}
