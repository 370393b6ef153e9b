package com.onlyarts.catalog.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.GivenWork;
import com.onlyarts.catalog.domain.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What gallery-dl says of pictures: beside each of them by {@code --write-metadata}, or of all by
 * {@code --dump-json}. Its category is the platform's name and none of ours; prices it knows none.
 */
final class GalleryDlReader {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** What {@code --dump-json} puts before each file. */
  private static final int FILE = 3;

  /** Under which names platforms number their works. */
  private static final List<String> IDS = List.of("deviationid", "id", "index", "num_id");

  private final List<GivenWork> works = new ArrayList<>();

  /** All that was read. */
  List<GivenWork> works() {
    return List.copyOf(works);
  }

  /**
   * Reads one text: what is said of one picture, or of several in a list.
   *
   * @param beside the picture that it lies beside; empty if it says so itself
   */
  void read(String json, Optional<String> beside) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException _) {
      throw new UnreadableSource(
          beside
              .map(picture -> "What is said of %s is no JSON".formatted(picture))
              .orElse("The list is no JSON"));
    }
    if (root.isObject()) {
      add(root, beside);
    } else if (root.isArray()) {
      root.forEach(this::addListed);
    } else {
      throw new UnreadableSource("The list must be an array of objects");
    }
  }

  private void addListed(JsonNode item) {
    if (item.isObject()) {
      add(item, Optional.empty());
    } else if (item.isArray() && item.path(0).asInt() == FILE && item.path(2).isObject()) {
      add(item.path(2), Optional.empty());
    }
  }

  private void add(JsonNode said, Optional<String> beside) {
    if (works.size() == ArtworkImport.MOST_ROWS) {
      throw new UnreadableSource(
          "At most %d works are taken at once".formatted(ArtworkImport.MOST_ROWS));
    }
    Map<String, String> members = new HashMap<>();
    text(said, "title").ifPresent(it -> members.put("title", PlainText.unescaped(it)));
    text(said, "description")
        .ifPresent(it -> members.put("description", PlainText.withoutMarkup(it)));
    members.put("tags", tags(said.path("tags")));
    Optional<String> id = IDS.stream().flatMap(name -> text(said, name).stream()).findFirst();
    works.add(
        new GivenWork(
            works.size() + 1, id, members, Optional.of(beside.orElseGet(() -> file(said)))));
  }

  private static String file(JsonNode said) {
    return "%s.%s".formatted(text(said, "filename").orElse(""), text(said, "extension").orElse(""));
  }

  private static Optional<String> text(JsonNode said, String name) {
    return Optional.of(said.path(name))
        .filter(JsonNode::isValueNode)
        .filter(it -> !it.isNull())
        .map(JsonNode::asText)
        .filter(it -> !it.isBlank());
  }

  /** As many as a work may have; platforms know more. */
  private static String tags(JsonNode tags) {
    Stream<String> words =
        tags.isArray()
            ? StreamSupport.stream(tags.spliterator(), false)
                .map(tag -> tag.isObject() ? tag.path("tag_name").asText() : tag.asText())
            : Stream.of(tags.asText().split(","));
    return words
        .map(word -> word.replace(',', ' ').strip())
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(Tags.MOST)
        .collect(Collectors.joining(","));
  }
}
