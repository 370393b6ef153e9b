import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has Node make the collection for Postman out of the bundle. A machine without Node is told so,
 * and builds everything else.
 */
void main(String[] args) throws IOException, InterruptedException {
  var judges = Path.of(args[0]);
  if (!isThere("node") || !isThere("npm")) {
    System.getLogger("postman")
        .log(Level.WARNING, "NO POSTMAN COLLECTION WAS MADE: Node 20 or newer is not installed.");
    return;
  }
  if (!Files.exists(judges.resolve("node_modules/.package-lock.json"))) {
    run(judges, "npm", "ci", "--silent");
  }
  run(judges, "npm", "run", "--silent", "postman");
}

static boolean isThere(String program) {
  return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
      .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
}

static void run(Path folder, String... command) throws IOException, InterruptedException {
  var status = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
  if (status != 0) {
    throw new IllegalStateException(
        "%s in %s ended with %d".formatted(List.of(command), folder, status));
  }
}
