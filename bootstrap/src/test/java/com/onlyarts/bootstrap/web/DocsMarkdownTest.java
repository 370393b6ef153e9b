package com.onlyarts.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.bootstrap.web.DocsMarkdown.Article;
import com.onlyarts.contract.Contract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is made of a guide: its page, its Markdown, and what the search knows of it. */
class DocsMarkdownTest {
  private static final String GUIDE =
      """
      # Tides

      When the water `comes` & goes.

      ## High

      <!-- says "high" -->
      ```sh
      curl -s $api/tides
      ```

      ```js client
      await client.get('/tides');
      ```

      ## Low

      See [Moons](moons.md#full).

      ```ts
      const low = 1;
      ```
      """;

  private final Article tides = DocsMarkdown.article(GUIDE);

  @Test
  void the_same_in_the_shell_and_by_the_client_stands_in_one_box() {
    assertThat(tides.html())
        .containsOnlyOnce("<div class=\"tabs\">")
        .contains("data-tab=\"curl\"", "data-tab=\"@onlyarts/client\"", "</pre>\n</div>");
    assertThat(tides.html().indexOf("</div>")).isLessThan(tides.html().indexOf("id=\"low\""));
  }

  @Test
  void programs_read_it_as_it_was_written_without_its_comments() {
    assertThat(tides.markdown()).isEqualTo(GUIDE.replace("<!-- says \"high\" -->\n", ""));
  }

  @Test
  void the_search_knows_its_sections_by_the_anchors_of_the_page() throws IOException {
    DocsSearch search = new DocsSearch();
    search.add("/docs/guides/tides", tides);
    JsonNode index = new ObjectMapper().readTree(search.index());
    assertThat(index.findValuesAsText("href"))
        .containsExactly(
            "/docs/guides/tides#tides", "/docs/guides/tides#high", "/docs/guides/tides#low");
    assertThat(index.findValuesAsText("title")).containsExactly("Tides", "High", "Low");
    assertThat(index.get(0).get("text").asText()).isEqualTo("When the water comes & goes.");
    assertThat(index.get(1).get("text").asText()).contains("curl -s $api/tides");
  }

  @Test
  void the_search_knows_every_operation_of_the_contract() throws IOException {
    Contract contract = Contract.bundled();
    DocsSearch search = new DocsSearch();
    search.add(contract);
    JsonNode index = new ObjectMapper().readTree(search.index());
    assertThat(index).hasSameSizeAs(contract.operations());
    assertThat(index.findValuesAsText("href")).contains("/docs/reference#tag/orders/POST/orders");
  }
}
