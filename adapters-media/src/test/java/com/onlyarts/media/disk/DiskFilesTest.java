package com.onlyarts.media.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.application.port.PrivateFilesContract;
import com.onlyarts.media.domain.OriginalId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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
    return disk();
  }

  @Override
  protected void send(OriginalId id, int part, String bytes) {
    assertThat(disk().take(id, part, bytes.length(), body(bytes))).isTrue();
  }

  @Test
  void R121_a_part_of_another_length_is_not_kept() throws IOException {
    OriginalId id = OriginalId.next();

    assertThat(disk().take(id, 1, 3, body("se"))).isFalse();
    assertThat(disk().take(id, 1, 3, body("seas"))).isFalse();

    assertThat(disk().parts(id)).isEmpty();
    assertThat(namesIn(data.resolve("originals"))).containsExactly(id.value().toString());
    assertThat(namesIn(data.resolve("originals").resolve(id.value().toString()))).isEmpty();
  }

  @Test
  void R121_a_part_whose_sender_breaks_off_leaves_the_one_before_as_it_was() {
    OriginalId id = OriginalId.next();
    send(id, 1, "sea");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(() -> disk().take(id, 1, 3, broken))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(disk().parts(id)).containsEntry(1, 3L);
  }

  @Test
  void R121_a_part_that_nobody_waits_for_any_more_is_dropped_with_its_folder() throws IOException {
    OriginalId id = OriginalId.next();
    send(id, 1, "a");
    send(id, 2, "b");

    disk().drop(id, 1);
    assertThat(disk().parts(id)).containsOnlyKeys(2);
    disk().drop(id, 2);

    assertThat(namesIn(data.resolve("originals"))).isEmpty();
  }

  @Test
  void R121_the_whole_is_there_to_be_sent_out_once_it_is_joined() throws IOException {
    OriginalId id = OriginalId.next();
    send(id, 1, "sea");
    assertThat(disk().find(id)).isEmpty();

    disk().join(id, 1);

    assertThat(Files.readString(disk().find(id).orElseThrow())).isEqualTo("sea");
  }

  private DiskFiles disk() {
    return new DiskFiles(
        data.resolve("originals"),
        URI.create("http://localhost:5000"),
        new AddressSigner(() -> new byte[32]));
  }

  private static InputStream body(String bytes) {
    return new ByteArrayInputStream(bytes.getBytes(UTF_8));
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
