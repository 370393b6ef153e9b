package com.onlyarts.media.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adobe's S3Mock, a store of somebody else's who read the same documentation. It is a process of
 * its own: its libraries and ours do not go together.
 */
final class S3MockProcess implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("started on ports .*?(\\d+) \\(http\\)");

  private final Process process;
  private final URI address;

  /**
   * @param jar its executable jar, which the build copies here
   * @param bucket made at the start
   */
  S3MockProcess(Path jar, String bucket) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dserver.port=0",
            "-Dcom.adobe.testing.s3mock.httpPort=0",
            "-Dcom.adobe.testing.s3mock.store.initialBuckets=" + bucket,
            "-jar",
            jar.toString());
    process = java.redirectErrorStream(true).start();
    BufferedReader said = process.inputReader(UTF_8);
    address = startedAt(said);
    Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {})); // or it waits for a reader
  }

  private static URI startedAt(BufferedReader said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return URI.create("http://localhost:" + started.group(1));
      }
      all.append(line).append('\n');
    }
    throw new IOException("S3Mock does not start:\n" + all);
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
