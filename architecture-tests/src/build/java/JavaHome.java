import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes where the JDK that runs it lies, as a property, for plugins that know no toolchains. */
final class JavaHome {
  private JavaHome() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, "toolchain.home=" + System.getProperty("java.home"));
  }
}
