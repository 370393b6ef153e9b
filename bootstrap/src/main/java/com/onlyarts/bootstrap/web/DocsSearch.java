package com.onlyarts.bootstrap.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.bootstrap.web.DocsMarkdown.Article;
import com.onlyarts.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the search of the pages looks through, in the reader's browser: every section of every text,
 * and every operation of the contract.
 */
final class DocsSearch {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SECTION =
      Pattern.compile("(?s)<h([123]) id=\"([^\"]+)\">(.*?)</h\\1>(.*?)(?=<h[123] id=|\\z)");

  private final List<Passage> passages = new ArrayList<>();

  /**
   * One thing to find.
   *
   * @param page what it is part of
   * @param text what to find it by beside its title
   */
  record Passage(String page, String title, String href, String text) {}

  /** Adds the sections of a text that is shown at this path. */
  void add(String path, Article article) {
    SECTION
        .matcher(article.html())
        .results()
        .map(
            found ->
                new Passage(
                    article.title(),
                    plain(found.group(3)),
                    path + "#" + found.group(2),
                    plain(found.group(4))))
        .forEach(passages::add);
  }

  /** Adds the operations, which lead into the reference. */
  void add(Contract contract) {
    try {
      for (var path : JSON.readTree(contract.json()).get("paths").properties()) {
        for (var method : path.getValue().properties()) {
          passages.add(operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was added, as JSON. */
  byte[] index() {
    try {
      return JSON.writeValueAsBytes(passages);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Passage operation(String path, String method, JsonNode declared) {
    String verb = method.toUpperCase(Locale.ROOT);
    return new Passage(
        "Reference",
        declared.get("summary").textValue(),
        "/docs/reference#tag/%s/%s%s"
            .formatted(declared.at("/tags/0").textValue().toLowerCase(Locale.ROOT), verb, path),
        "%s %s %s %s"
            .formatted(
                verb,
                path,
                declared.get("operationId").textValue(),
                declared.path("description").asText()));
  }

  private static String plain(String html) {
    return html.replaceAll("</?(?:a|code|em|strong)\\b[^>]*>", "")
        .replaceAll("<[^>]+>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
