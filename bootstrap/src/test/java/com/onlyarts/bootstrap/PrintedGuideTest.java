package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What makes a guide fail is named by the line in which a reader finds it. */
class PrintedGuideTest {
  private static final PrintedGuide GUIDE =
      PrintedGuide.of(
          "tides.md",
          """
          # Tides

          <!-- says high -->
          ```sh
          curl http://localhost:5000/tide
          curl http://localhost:5000/moon
          ```

          <!-- says moon -->
          ```ts
          console.log('moon');
          ```

          <!-- says low -->
          ```sh
          false
          ```
          """
              .lines()
              .toList());

  @Test
  void every_command_stands_in_the_line_in_which_the_guide_has_it() {
    List<String> script = GUIDE.script("http://localhost:6000").lines().toList();

    assertThat(script.get(4)).isEqualTo("curl http://localhost:6000/tide");
    assertThat(script.get(5)).isEqualTo("curl http://localhost:6000/moon");
    assertThat(script.get(15)).isEqualTo("false");
    assertThat(String.join("", script)).doesNotContain("console", "Tides");
  }

  @Test
  void a_promise_is_kept_by_the_example_below_it_alone() {
    assertThat(GUIDE.broken("high\n\u001e\nlow\n\u001e\n", 0)).isEmpty();
    assertThat(GUIDE.broken("low\n\u001e\nhigh\n\u001e\n", 0))
        .containsExactly(
            "tides.md:3 promises high, and the example said: low",
            "tides.md:14 promises low, and the example said: high");
  }

  @Test
  void what_is_refused_has_been_promised() {
    assertThat(GUIDE.broken("high\n{\"success\":false}\u001elow\u001e", 0))
        .containsExactly("tides.md:4 is refused: {\"success\":false}");
    PrintedGuide refusal =
        PrintedGuide.of(
            "ebb.md", List.of("<!-- says \"code\":\"too_low\" -->", "```sh", "ebb", "```"));
    assertThat(refusal.broken("{\"success\":false,\"code\":\"too_low\"}\u001e", 0)).isEmpty();
  }

  @Test
  void an_example_that_cannot_be_done_ends_the_guide() {
    assertThat(GUIDE.broken("high\n\u001e\ntides.md:16 failed: false\n", 1))
        .containsExactly(
            "tides.md ended with 1 after 1 of its examples: tides.md:16 failed: false");
  }
}
