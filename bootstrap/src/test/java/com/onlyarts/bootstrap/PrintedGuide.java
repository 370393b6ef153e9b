package com.onlyarts.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A guide as somebody follows it in one shell: its {@code sh} examples from top to bottom, each
 * with what {@code <!-- says … -->} above it promises that it prints.
 *
 * @param name of its file
 * @param examples in the order of the page
 */
record PrintedGuide(String name, List<Example> examples) {
  private static final String API = "http://localhost:5000";
  private static final Pattern PROMISE = Pattern.compile("<!-- says (.*?) -->");
  private static final String REFUSED = "\"success\":false";
  private static final String BUSY = "\"code\":\"service_unavailable\"";
  private static final String SEPARATOR = "\u001e";

  /**
   * Stands where the title is: says which line of the guide could not be done, and comes again
   * after a 503 as clients do, but for streams, which end when they are cut. Addresses that are
   * answered name another port than this service has by chance: they are asked of it all the same.
   */
  private static final String STRICT =
      "set -eE; trap 'echo \"${0##*/}:$LINENO failed: $BASH_COMMAND\"' ERR; "
          + "curl() { case \" $* \" in *' -N '*) command curl \"$@\" ;; "
          + "*) command curl --retry 5 --connect-to ::%s \"$@\" ;; esac; }";

  /**
   * One example.
   *
   * @param line of its fence, from 1
   * @param code its lines
   * @param promises what it has to print
   */
  record Example(int line, List<String> code, List<Promise> promises) {
    /** What it is refused with, but for what it promises. */
    List<String> refusals(String said) {
      return said.lines()
          .filter(line -> line.contains(REFUSED) && !line.contains(BUSY))
          .filter(line -> promises.stream().noneMatch(promise -> line.contains(promise.text())))
          .toList();
    }

    /** The line in which its closing fence stands. */
    int end() {
      return line + code.size() + 1;
    }
  }

  /**
   * What an example prints.
   *
   * @param line where that is promised, from 1
   */
  record Promise(int line, String text) {}

  static PrintedGuide of(Path file) throws IOException {
    return of(file.getFileName().toString(), Files.readAllLines(file));
  }

  /** Promises above an example in another language are that one's. */
  static PrintedGuide of(String name, List<String> lines) {
    List<Example> examples = new ArrayList<>();
    List<Promise> promises = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Matcher promise = PROMISE.matcher(lines.get(at));
      if (promise.matches()) {
        promises.add(new Promise(at + 1, promise.group(1)));
      } else if (lines.get(at).startsWith("```")) {
        int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf("```");
        if (lines.get(at).equals("```sh")) {
          examples.add(new Example(at + 1, lines.subList(at + 1, end), List.copyOf(promises)));
        }
        promises.clear();
        at = end;
      }
    }
    return new PrintedGuide(name, List.copyOf(examples));
  }

  /** What all examples promise. */
  List<Promise> promises() {
    return examples.stream().flatMap(example -> example.promises().stream()).toList();
  }

  /**
   * All examples as one script, each command in the line in which the guide has it.
   *
   * @param base where the service is, in place of port 5000 of this machine
   */
  String script(String base) {
    String[] script = new String[examples.isEmpty() ? 1 : examples.getLast().end()];
    Arrays.fill(script, "");
    script[0] = STRICT.formatted(URI.create(base).getAuthority());
    for (Example example : examples) {
      for (int i = 0; i < example.code().size(); i++) {
        script[example.line() + i] = example.code().get(i).replace(API, base);
      }
      script[example.end() - 1] = "printf '\\n%s\\n' " + SEPARATOR;
    }
    return String.join("\n", script) + "\n";
  }

  /**
   * Which promises the output of the whole script does not keep, what is refused without having
   * been promised, and why it went no further if it did not: by file and line.
   */
  List<String> broken(String output, int status) {
    List<String> broken = new ArrayList<>();
    List<String> said = List.of(output.split(SEPARATOR, -1));
    if (status != 0) {
      return List.of(
          "%s ended with %d after %d of its examples: %s"
              .formatted(name, status, said.size() - 1, said.getLast().strip()));
    }
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      String print = said.get(i);
      example
          .refusals(print)
          .forEach(
              line -> broken.add("%s:%d is refused: %s".formatted(name, example.line(), line)));
      example.promises().stream()
          .filter(promise -> !print.contains(promise.text()))
          .map(
              promise ->
                  "%s:%d promises %s, and the example said: %s"
                      .formatted(name, promise.line(), promise.text(), print.strip()))
          .forEach(broken::add);
    }
    return broken;
  }
}
