package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps a list of what the tests of this module saw of the contract, an operation and a status, an
 * error code or a live event a line, in {@code target/exercised.txt}. The last module of the build
 * reads all of these lists and fails for whatever is documented and was never seen.
 */
final class ExercisedOperations {
  private static final Path LIST = Path.of("target", "exercised.txt");
  private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");
  private static final int FIRST_ERROR = 400;
  private static final Map<String, List<Shape>> SHAPES =
      Contract.bundled().operations().stream()
          .map(Shape::of)
          .sorted(Comparator.comparingInt(Shape::places))
          .collect(Collectors.groupingBy(shape -> shape.operation().method()));
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private ExercisedOperations() {}

  static void note(String method, String path, int status) {
    operation(method, path)
        .ifPresent(operation -> write("%s %d\n".formatted(operation.id(), status)));
  }

  /** The status, and the code of an error too. */
  static void note(String method, String path, HttpResponse<String> response) {
    note(method, path, response.statusCode());
    Matcher code = CODE.matcher(response.body());
    if (response.statusCode() >= FIRST_ERROR && code.find()) {
      operation(method, path)
          .ifPresent(
              operation ->
                  write(
                      "%s %d %s\n"
                          .formatted(operation.id(), response.statusCode(), code.group(1))));
    }
  }

  static void note(Operation stream, String event) {
    write("%s %s\n".formatted(stream.id(), event));
  }

  /** The operation that a path below {@code /api} addresses. */
  static Optional<Operation> operation(String method, String path) {
    return SHAPES.getOrDefault(method, List.of()).stream()
        .filter(shape -> shape.fits(path))
        .findFirst()
        .map(Shape::operation);
  }

  private static void write(String line) {
    if (SEEN.add(line)) {
      try {
        Files.writeString(LIST, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The addresses of an operation; of two that fit one, the one with fewer places left open is
   * meant.
   */
  private record Shape(Operation operation, Pattern pattern, int places) {
    static Shape of(Operation operation) {
      int places = (int) operation.path().chars().filter(c -> c == '{').count();
      return new Shape(
          operation,
          Pattern.compile(
              "/api" + operation.path().replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")),
          places);
    }

    boolean fits(String path) {
      return pattern.matcher(path).matches();
    }
  }
}
