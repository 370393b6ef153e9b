import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java source of the repository with google-java-format ({@code mvn -Pformat}), or
 * names those that are not ({@code --check}, in {@code mvn verify}) and fails.
 */
final class Format {
  private static final List<String> CHECK = List.of("--dry-run", "--set-exit-if-changed");
  private static final List<String> REPLACE = List.of("--replace");

  /** Strings are left as they were written: SQL and JSON break where they read best. */
  private static final String STRINGS_STAY = "--skip-reflowing-long-strings";

  private Format() {}

  public static void main(String[] args) throws Exception {
    boolean checks = List.of(args).contains("--check");
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    String[] call =
        Stream.of((checks ? CHECK : REPLACE).stream(), Stream.of(STRINGS_STAY), sources())
            .flatMap(it -> it)
            .toArray(String[]::new);
    int status = new Main(out, err, System.in).format(call);
    if (status != 0 && checks) {
      err.println("These sources are not formatted: mvn -Pformat does it.");
    }
    System.exit(status);
  }

  private static Stream<String> sources() throws IOException {
    return Files.walk(Path.of(""))
        .map(Path::toString)
        .filter(file -> file.endsWith(".java"))
        .filter(file -> file.contains("/src/") && !file.contains("/target/"))
        .filter(file -> !file.contains("/node_modules/"));
  }
}
