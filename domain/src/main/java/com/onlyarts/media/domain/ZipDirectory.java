package com.onlyarts.media.domain;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.MediaRejection.FileEncrypted;
import com.onlyarts.media.domain.MediaRejection.FileTypeMismatch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The list of contents at the end of a ZIP archive, which says of each file in it whether it is
 * encrypted.
 *
 * @param start where it begins in the archive
 * @param bytes how long it is
 */
public record ZipDirectory(long start, int bytes) {
  /** How many of an archive's last bytes say where its directory is. */
  public static final int TAIL = 22 + 0xFFFF;

  private static final int MOST_BYTES = 32 * 1024 * 1024;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int FLAGS = 8;
  private static final int ENCRYPTED = 0b10_0000_0100_0001; // by password, strongly, names too

  /**
   * Finds the directory.
   *
   * @param tail the archive's last {@link #TAIL} bytes, or all if it has fewer
   * @param archive how long the archive is
   * @throws Rejected if there is none; one of more than 32 MiB is not looked for
   */
  public static ZipDirectory in(byte[] tail, long archive) {
    ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = tail.length - END_BYTES; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        long length = Integer.toUnsignedLong(bytes.getInt(at + 12));
        long start = Integer.toUnsignedLong(bytes.getInt(at + 16));
        if (length <= MOST_BYTES && start + length <= archive) {
          return new ZipDirectory(start, (int) length);
        }
      }
    }
    throw new Rejected(new FileTypeMismatch(FileKind.ZIP));
  }

  /**
   * Refuses an archive of which anything is encrypted, or whose directory cannot be read.
   *
   * @param directory its bytes
   */
  public static void requireOpen(byte[] directory) {
    ByteBuffer bytes = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (at + ENTRY_BYTES <= directory.length) {
      if (bytes.getInt(at) != ENTRY) {
        throw new Rejected(new FileTypeMismatch(FileKind.ZIP));
      }
      if ((bytes.getShort(at + FLAGS) & ENCRYPTED) != 0) {
        throw new Rejected(new FileEncrypted());
      }
      at += ENTRY_BYTES + size(bytes, at + 28) + size(bytes, at + 30) + size(bytes, at + 32);
    }
    if (at != directory.length) {
      throw new Rejected(new FileTypeMismatch(FileKind.ZIP));
    }
  }

  private static int size(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }
}
