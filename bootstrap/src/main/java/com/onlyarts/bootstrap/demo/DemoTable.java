package com.onlyarts.bootstrap.demo;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** A script as it is written: one happening a line, its parts between bars. */
final class DemoTable {
  private DemoTable() {}

  /** What the lines say. */
  static <T> List<T> read(String lines, Function<Line, T> said) {
    return lines.lines().filter(line -> !line.isBlank()).map(Line::of).map(said).toList();
  }

  /** One line, in its parts. */
  record Line(List<String> parts) {
    static Line of(String line) {
      return new Line(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }

    String text(int part) {
      return parts.get(part);
    }

    int number(int part) {
      return Integer.parseInt(parts.get(part));
    }

    /** A number, or a dash. */
    OptionalInt perhaps(int part) {
      return text(part).equals("-") ? OptionalInt.empty() : OptionalInt.of(number(part));
    }

    /** What semicolons part; a dash is nothing. */
    List<String> list(int part) {
      return text(part).equals("-")
          ? List.of()
          : Stream.of(text(part).split(";")).map(String::strip).toList();
    }
  }
}
