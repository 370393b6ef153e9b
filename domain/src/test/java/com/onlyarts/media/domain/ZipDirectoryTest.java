package com.onlyarts.media.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.media.domain.MediaRejection.FileEncrypted;
import com.onlyarts.media.domain.MediaRejection.FileTypeMismatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipDirectoryTest {
  private static final int FLAGS = 8;

  @Test
  void R120_an_archive_is_open_unless_a_single_file_in_it_is_encrypted() throws IOException {
    byte[] archive = anArchive();
    ZipDirectory directory = ZipDirectory.in(archive, archive.length);
    byte[] list = list(archive, directory);
    ZipDirectory.requireOpen(list);

    int second = 46 + "one.txt".length();
    list[second + FLAGS] |= 1;

    assertRefused(new FileEncrypted(), () -> ZipDirectory.requireOpen(list));
  }

  @Test
  void R120_an_archive_whose_end_is_missing_or_says_nonsense_is_none() throws IOException {
    byte[] archive = anArchive();
    FileTypeMismatch none = new FileTypeMismatch(FileKind.ZIP);

    assertRefused(none, () -> ZipDirectory.in(Arrays.copyOf(archive, archive.length - 23), 99));
    assertRefused(none, () -> ZipDirectory.in(archive, 10));
    assertRefused(none, () -> ZipDirectory.requireOpen(new byte[46]));
    byte[] list = list(archive, ZipDirectory.in(archive, archive.length));
    assertRefused(none, () -> ZipDirectory.requireOpen(Arrays.copyOf(list, list.length - 1)));
  }

  @Test
  void R120_an_empty_archive_and_one_with_a_comment_are_archives() throws IOException {
    byte[] empty = new byte[22];
    System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, empty, 0, 4);
    assertThat(ZipDirectory.in(empty, empty.length)).isEqualTo(new ZipDirectory(0, 0));
    ZipDirectory.requireOpen(new byte[0]);
  }

  private static byte[] list(byte[] archive, ZipDirectory directory) {
    int start = (int) directory.start();
    return Arrays.copyOfRange(archive, start, start + directory.bytes());
  }

  private static byte[] anArchive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment("the sea");
      zip.putNextEntry(new ZipEntry("one.txt"));
      zip.write(1);
      zip.putNextEntry(new ZipEntry("two.txt"));
      zip.write(2);
    }
    return bytes.toByteArray();
  }
}
