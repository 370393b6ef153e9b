package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Tests written in JavaScript, run against the running service, each of them a test here. Their
 * package has a script {@code report}, which runs them and writes JUnit's XML to the file named by
 * {@code JUNIT_REPORT}. Without Node they are skipped with a sentence; on CI they fail with it.
 *
 * <pre>{@code
 * @TestFactory Stream<DynamicTest> keeps_its_promises() {
 *   return NodeSuite.in("api-spec/clients/typescript").with("ONLYARTS_URL", SERVICE.base().toString()).tests();
 * }
 * }</pre>
 */
final class NodeSuite {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int TAIL = 6_000;

  /** Some libraries paint their messages for terminals, and XML knows no escape character. */
  private static final Pattern COLOURS = Pattern.compile("\\x1b(\\[[0-9;]*m)?");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  private NodeSuite(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder of the package, seen from the root of the repository
   */
  static NodeSuite in(String folder) {
    return new NodeSuite(Path.of("..").resolve(folder).toAbsolutePath().normalize());
  }

  NodeSuite with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /**
   * Installs the package's own dependencies if need be, runs the suite, and answers with each of
   * its tests.
   */
  Stream<DynamicTest> tests() {
    ExternalTools.insistOn("Node 20 or newer", ExternalTools.node());
    try {
      if (!Files.exists(folder.resolve("node_modules/.package-lock.json"))) {
        Run install = run(List.of("npm", "ci"), Map.of());
        if (install.status() != 0) {
          throw new AssertionError("npm ci in %s failed:%n%s".formatted(folder, install.output()));
        }
      }
      Path report = Files.createTempFile(Path.of("target").toAbsolutePath(), "node-suite-", ".xml");
      Run suite =
          run(
              List.of("npm", "run", "--silent", "report"),
              Map.of("JUNIT_REPORT", report.toString()));
      return told(report, suite).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<DynamicTest> told(Path report, Run suite) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    boolean failed = false;
    for (Element test : cases(report, suite)) {
      failed |= has(test, "failure") || has(test, "error");
      tests.add(DynamicTest.dynamicTest(test.getAttribute("name"), () -> retell(test)));
    }
    if (tests.isEmpty() || (suite.status() != 0 && !failed)) {
      throw new AssertionError(
          "the suite in %s ended with %d and told of no failure:%n%s"
              .formatted(folder, suite.status(), suite.output()));
    }
    return tests;
  }

  private static void retell(Element test) {
    Assumptions.assumeFalse(has(test, "skipped"), "skipped there");
    for (String trouble : List.of("failure", "error")) {
      if (has(test, trouble)) {
        Element told = (Element) test.getElementsByTagName(trouble).item(0);
        throw new AssertionError(told.getAttribute("message") + "\n" + told.getTextContent());
      }
    }
  }

  private static boolean has(Element test, String child) {
    return test.getElementsByTagName(child).getLength() > 0;
  }

  private List<Element> cases(Path report, Run suite) throws IOException {
    if (Files.size(report) == 0) {
      throw new AssertionError(
          "the suite in %s ended with %d before it told anything:%n%s"
              .formatted(folder, suite.status(), suite.output()));
    }
    try {
      String xml = COLOURS.matcher(Files.readString(report)).replaceAll("");
      NodeList cases =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getElementsByTagName("testcase");
      return IntStream.range(0, cases.getLength()).mapToObj(i -> (Element) cases.item(i)).toList();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(report + " is no report", e);
    }
  }

  private Run run(List<String> command, Map<String, String> more) throws IOException {
    Path output = Files.createTempFile(Path.of("target").toAbsolutePath(), "node-suite-", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(more);
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String text = Files.readString(output, UTF_8);
      return new Run(
          ended ? process.exitValue() : -1, text.substring(Math.max(0, text.length() - TAIL)));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Run(int status, String output) {}
}
