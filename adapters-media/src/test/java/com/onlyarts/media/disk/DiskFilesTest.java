package com.onlyarts.media.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.application.port.PrivateFilesContract;
import com.onlyarts.media.domain.OriginalId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest extends PrivateFilesContract {
  @TempDir private Path data;

  @Override
  protected PrivateFiles files() {
    return new DiskFiles(data.resolve("originals"));
  }

  @Test
  void R121_what_breaks_off_leaves_nothing_in_the_folder() throws IOException {
    OriginalId id = OriginalId.next();

    assertThat(files().take(id, 1, 3, body("se"))).isFalse();

    assertThat(namesIn(data.resolve("originals"))).containsExactly(id.value().toString());
    assertThat(namesIn(data.resolve("originals").resolve(id.value().toString()))).isEmpty();
  }

  @Test
  void R121_the_folder_goes_with_its_last_part() throws IOException {
    OriginalId id = OriginalId.next();
    assertThat(files().take(id, 1, 1, body("a"))).isTrue();
    assertThat(files().take(id, 2, 1, body("b"))).isTrue();

    files().drop(id, 1);
    files().drop(id, 2);

    assertThat(namesIn(data.resolve("originals"))).isEmpty();
  }

  @Test
  void R121_what_a_crash_left_behind_the_joining_counts_for_nothing() throws IOException {
    OriginalId id = OriginalId.next();
    assertThat(files().take(id, 1, 3, body("sea"))).isTrue();
    String sha256 = files().join(id, 1);
    Files.writeString(data.resolve("originals").resolve(id.value() + "/2.part"), "left");

    assertThat(files().parts(id)).isEmpty();
    assertThat(files().join(id, 2)).isEqualTo(sha256);
  }

  private static ByteArrayInputStream body(String bytes) {
    return new ByteArrayInputStream(bytes.getBytes(UTF_8));
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
