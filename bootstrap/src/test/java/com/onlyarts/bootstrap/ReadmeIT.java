package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The README's purchase, run exactly as printed. */
class ReadmeIT {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern PURCHASE =
      Pattern.compile("<!-- run by ReadmeIT[^\n]*-->\n```sh\n(.*?)```", Pattern.DOTALL);

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  @Test
  void the_purchase_of_the_README_ends_in_the_amounts_it_promises()
      throws IOException, InterruptedException {
    String purchase = purchase();
    assertThat(purchase).contains("http://localhost:5000");

    String said = bash(purchase.replace("http://localhost:5000", SERVICE.base().toString()));

    assertThat(said)
        .contains(
            "\"price\":500.00", "\"tax\":50.00", "\"total\":550.00", "\"sellerEarnings\":450.00")
        .contains("\"status\":\"completed\"")
        .doesNotContain("\"success\":false");
  }

  private static String purchase() throws IOException {
    Matcher block = PURCHASE.matcher(Files.readString(README));
    assertThat(block.find())
        .as("a ```sh block below \"<!-- run by ReadmeIT\" in README.md")
        .isTrue();
    return block.group(1);
  }

  private static String bash(String script) throws IOException, InterruptedException {
    Process shell;
    try {
      shell =
          new ProcessBuilder(
                  "bash",
                  "-c",
                  "command -v curl > /dev/null || { echo no curl; exit 127; }\n" + script)
              .redirectErrorStream(true)
              .start();
    } catch (IOException _) {
      return fail("The README is run with bash and curl; bash is not on this machine.");
    }
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as("The README is run with bash and curl: %s", said).isZero();
    return said;
  }
}
