package com.onlyarts.client.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients generated with the options that the guide names compile, and take what the contract does
 * not know yet: a label, a member and an error code that were added later. In each language a
 * caller of a few lines reads a work, asks for one that is refused, and prints both answers.
 */
class OtherLanguagesIT {
  private static final Path CALLERS = Path.of("src/test/callers").toAbsolutePath();
  private static final Path CLIENTS = Path.of("target/clients").toAbsolutePath();

  private static LaterService service;

  @BeforeAll
  static void a_service_answers_that_has_gone_on() throws IOException {
    service = LaterService.started();
  }

  @AfterAll
  static void the_service_stops() {
    service.close();
  }

  static Stream<LanguageTool> callers() {
    return Stream.of(
        LanguageTool.named("go")
            .in(CALLERS.resolve("go"))
            .with("GOFLAGS", "-mod=mod")
            .with("GOPROXY", "off")
            .with("GOTOOLCHAIN", "local")
            .taking("run", "."),
        LanguageTool.java().taking("-cp", System.getProperty("java.class.path"), "CallKt"),
        LanguageTool.named("php")
            .having("Guzzle", "-r", "require 'GuzzleHttp/autoload.php';")
            .taking(CALLERS.resolve("php/call.php").toString(), CLIENTS.resolve("php").toString()),
        LanguageTool.named("ruby")
            .having("Typhoeus", "-r", "typhoeus", "-e", "")
            .taking(
                "-I",
                CLIENTS.resolve("ruby/lib").toString(),
                CALLERS.resolve("ruby/call.rb").toString()));
  }

  @ParameterizedTest
  @MethodSource("callers")
  void a_client_takes_what_was_added_later(LanguageTool caller) {
    assertThat(caller.run(service.address(), LaterService.WORK, LaterService.REFUSED))
        .containsExactly(LaterService.LABEL, LaterService.CODE);
  }

  /** Its library for models, which Debian has in an older version, is not needed for that. */
  @Test
  void the_client_in_python_compiles() {
    LanguageTool.named("python3")
        .run("-m", "compileall", "-q", CLIENTS.resolve("python").toString());
  }
}
