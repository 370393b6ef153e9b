package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.web.DocsPages;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.model.ErrorCodeJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What developers read: its headers, its guides run as they are printed, and what a browser makes
 * of it.
 */
class DocsIT {
  private static final Path GUIDES = Path.of("..", "api-spec", "src", "main", "guides");
  private static final Pattern REFUSALS = Pattern.compile("(?m)^\\| 4\\d\\d \\| ([^|]*`) \\|");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern CALL = Pattern.compile("`(GET|POST|PUT|DELETE) (?:/api)?(/[^`? ]*)");

  private static final Pattern ADDRESS = Pattern.compile("\\]\\((http[^)]+)\\)");

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  @TempDir private static Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(
      strings = {"/docs", "/docs/guides/getting-started", "/docs/changelog", "/docs/reference"})
  void a_page_may_run_our_own_scripts_alone_and_is_asked_for_again(String path)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> page = get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';");
    String etag = page.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get(path, "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void what_pages_are_made_of_is_kept_for_ever_and_comes_compressed()
      throws IOException, InterruptedException {
    String script =
        firstMatch("src=\"(/docs/assets/[^\"]+/scalar.js)\"", text(get("/docs/reference")));
    HttpResponse<byte[]> plain = get(script);
    HttpResponse<byte[]> zipped = get(script, "Accept-Encoding", "gzip, deflate, br");
    assertThat(plain.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(zipped.body()).hasSizeLessThan(1_500_000);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @Test
  void a_HEAD_tells_the_length_and_a_slash_too_many_leads_on()
      throws IOException, InterruptedException {
    HttpResponse<byte[]> head =
        http.send(request("/docs").HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(get("/docs").body().length);
    assertThat(get("/docs/").headers().firstValue("Location")).contains("/docs");
  }

  @Test
  void the_first_page_offers_a_collection_for_Postman_that_calls_this_service()
      throws IOException, InterruptedException {
    String address =
        firstMatch("href=\"([^\"]+)\" download>Postman collection", text(get("/docs")));
    HttpResponse<byte[]> collection = get(address);
    assertThat(collection.statusCode()).isEqualTo(200);
    assertThat(collection.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(text(collection)).contains("\"baseUrl\"").doesNotContain("localhost:5000");
  }

  @Test
  void a_guide_nobody_wrote_is_not_found() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get("/docs/guides/brushwork");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer)).contains("\"code\":\"not_found\"");
  }

  @Test
  void programs_that_read_find_every_guide_as_markdown() throws IOException, InterruptedException {
    HttpResponse<byte[]> list = get("/docs/llms.txt");
    assertThat(list.headers().firstValue("Content-Type")).contains("text/plain; charset=UTF-8");
    assertThat(text(list)).startsWith("# OnlyArts\n\n> ").doesNotContain("localhost:5000", "{{");
    List<URI> addresses =
        ADDRESS.matcher(text(list)).results().map(found -> URI.create(found.group(1))).toList();
    assertThat(addresses).hasSize(DocsPages.GUIDES.size() + 3);
    for (URI address : addresses) {
      HttpResponse<byte[]> answer = get(address.getPath());
      assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
      if (address.getPath().endsWith(".md")) {
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("text/markdown; charset=UTF-8");
        assertThat(text(answer)).startsWith("# ").doesNotContain("<!--");
      }
    }
  }

  @Test
  void every_guide_that_is_written_is_shown() throws IOException {
    try (Stream<Path> written = Files.list(GUIDES)) {
      assertThat(written.map(file -> file.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(DocsPages.GUIDES);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_call_that_a_guide_names_stands_in_the_contract() {
    Set<String> calls =
        Contract.bundled().operations().stream()
            .map(operation -> operation.method() + " " + operation.path())
            .collect(Collectors.toSet());
    return DocsPages.GUIDES.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      String guide = Files.readString(GUIDES.resolve(name + ".md"));
                      assertThat(
                              CALL.matcher(guide)
                                  .results()
                                  .map(found -> found.group(1) + " " + found.group(2)))
                          .isSubsetOf(calls);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_code_that_a_guide_explains_stands_in_the_contract() {
    Set<String> codes =
        Arrays.stream(ErrorCodeJson.values()).map(Object::toString).collect(Collectors.toSet());
    return DocsPages.GUIDES.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(codesIn(Files.readString(GUIDES.resolve(name + ".md"))))
                            .isSubsetOf(codes)));
  }

  @TestFactory
  Stream<DynamicTest> a_guide_run_as_printed_says_what_it_promises() {
    return DocsPages.GUIDES.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> keepsItsPromises(PrintedGuide.of(GUIDES.resolve(name + ".md")))));
  }

  @TestFactory
  Stream<DynamicTest> a_browser_sees() {
    Path chromium = ExternalTools.insistOn("Chromium", ExternalTools.chromium());
    return NodeSuite.in("bootstrap/src/test/browser")
        .with("SUITE", "docs")
        .with("CHROMIUM", chromium.toString())
        .with("ONLYARTS_URL", SERVICE.base().toString())
        .tests();
  }

  /** Those of the tables of what can be refused. */
  private static List<String> codesIn(String guide) {
    return REFUSALS
        .matcher(guide)
        .results()
        .flatMap(row -> CODE.matcher(row.group(1)).results())
        .map(code -> code.group(1))
        .toList();
  }

  private static void keepsItsPromises(PrintedGuide guide)
      throws IOException, InterruptedException {
    assertThat(guide.promises()).as("<!-- says ... --> before an example").isNotEmpty();
    Path script = folder.resolve(guide.name());
    Files.writeString(script, guide.script(SERVICE.base().toString()));
    Process shell = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
    CompletableFuture<Process> _ =
        shell
            .onExit()
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .exceptionally(_ -> kill(shell));
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(guide.broken(said, shell.waitFor())).isEmpty();
  }

  /** One that waits for ever has said where. */
  private static Process kill(Process shell) {
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    return shell.destroyForcibly();
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(SERVICE.base().resolve(path));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String firstMatch(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .findFirst()
        .map((MatchResult found) -> found.group(1))
        .orElseThrow();
  }
}
