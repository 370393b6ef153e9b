package com.onlyarts.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Drives reads with wrk, which costs a tenth of what the service does. */
final class Wrk {
  private static final Pattern RESULT =
      Pattern.compile("bench requests=(\\d+) micros=(\\d+) p50=(\\d+) p99=(\\d+) errors=(\\d+)");

  private Wrk() {}

  /**
   * Asks for these paths in any order.
   *
   * @param tokens of whom; nobody is signed in if there are none
   * @param visitors whether every request comes from another address
   */
  static LoadResult drive(
      MeasuredNode node, List<String> paths, List<String> tokens, boolean visitors, int seconds)
      throws IOException, InterruptedException {
    try (InputStream lua = Wrk.class.getResourceAsStream("/requests.lua")) {
      Files.copy(lua, node.folder().resolve("requests.lua"), StandardCopyOption.REPLACE_EXISTING);
    }
    Path script = node.folder().resolve("requests.lua");
    Path asked = Files.write(node.folder().resolve("paths"), paths);
    Path people = Files.write(node.folder().resolve("tokens"), tokens);
    List<String> command =
        List.of(
            "wrk",
            "-t2",
            "-c" + Bench.CLIENTS,
            "-d" + seconds,
            "--timeout",
            "20",
            "-s",
            script.toString(),
            "http://127.0.0.1:" + node.port(),
            "--",
            asked.toString(),
            people.toString(),
            visitors ? "visitors" : "");
    return parsed(Command.output(command));
  }

  static LoadResult parsed(String output) {
    Matcher result = RESULT.matcher(output);
    if (!result.find()) {
      throw new IllegalStateException("wrk said:\n" + output);
    }
    long[] is =
        IntStream.rangeClosed(1, 5)
            .mapToLong(group -> Long.parseLong(result.group(group)))
            .toArray();
    return new LoadResult(is[0] - is[4], is[1], is[2], is[3], 0, is[4]);
  }
}
