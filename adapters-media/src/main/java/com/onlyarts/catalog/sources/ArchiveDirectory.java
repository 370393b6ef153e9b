package com.onlyarts.catalog.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory at the end of a ZIP archive, read from its bytes alone. It is what counts; what
 * lies between the files of an archive, or in front of them, is nothing to us.
 *
 * @param start where it begins in the archive
 * @param bytes how long it is
 * @param entries how many it says it has
 */
record ArchiveDirectory(long start, int bytes, int entries) {
  /** How many of an archive's last bytes say where its directory is. */
  static final int TAIL = 22 + 0xFFFF;

  /** How many files an archive may hold: a picture and what is said of it for each work. */
  static final int MOST_ENTRIES = 12_000;

  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final long MOST_UNFOLDED = 4L * 1024 * 1024 * 1024;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int ENCRYPTED = 0b10_0000_0100_0001; // by password, strongly, names too
  private static final int IN_UTF_8 = 1 << 11;
  private static final Charset DOS =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : ISO_8859_1;

  /**
   * Finds the directory.
   *
   * @param tail the archive's last {@link #TAIL} bytes, or all if it has fewer
   * @param archive how long the archive is
   */
  static ArchiveDirectory in(byte[] tail, long archive) {
    ByteBuffer in = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = tail.length - END_BYTES; at >= 0; at--) {
      if (in.getInt(at) == END) {
        int entries = Short.toUnsignedInt(in.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(in.getInt(at + 12));
        long start = Integer.toUnsignedLong(in.getInt(at + 16));
        if (start + bytes <= archive) {
          if (entries > MOST_ENTRIES || bytes > MOST_BYTES) {
            throw new UnreadableSource(
                "The archive may hold at most %d files".formatted(MOST_ENTRIES));
          }
          return new ArchiveDirectory(start, (int) bytes, entries);
        }
      }
    }
    throw new UnreadableSource("The archive is no ZIP, or is damaged");
  }

  /**
   * What it says of the files in the archive; those that nobody meant to send are left out.
   *
   * @param directory its bytes
   */
  List<ArchiveEntry> read(byte[] directory) {
    ByteBuffer in = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
    List<ArchiveEntry> found = new ArrayList<>();
    int at = 0;
    long unfolded = 0;
    for (int n = 0; n < entries; n++) {
      if (at + ENTRY_BYTES > directory.length || in.getInt(at) != ENTRY) {
        throw new UnreadableSource("The archive is damaged");
      }
      int name = size(in, at + 28);
      int end = at + ENTRY_BYTES + name + size(in, at + 30) + size(in, at + 32);
      if (end > directory.length) {
        throw new UnreadableSource("The archive is damaged");
      }
      ArchiveEntry entry = entry(in, at, name);
      unfolded += entry.bytes();
      if (entry.isBomb() || unfolded > MOST_UNFOLDED) {
        throw new UnreadableSource("The archive unfolds to more than is taken: 4 GiB in all");
      }
      if (entry.isMeant()) {
        found.add(entry);
      }
      at = end;
    }
    return found;
  }

  private static ArchiveEntry entry(ByteBuffer in, int at, int name) {
    int flags = size(in, at + 8);
    if ((flags & ENCRYPTED) != 0) {
      throw new UnreadableSource("Encrypted archives are not taken; send it without a password");
    }
    byte[] called = new byte[name];
    in.get(at + ENTRY_BYTES, called);
    return new ArchiveEntry(
        text(called, (flags & IN_UTF_8) != 0).replace('\\', '/'),
        size(in, at + 10),
        Integer.toUnsignedLong(in.getInt(at + 20)),
        Integer.toUnsignedLong(in.getInt(at + 24)),
        in.getInt(at + 16),
        Integer.toUnsignedLong(in.getInt(at + 42)));
  }

  /** Many say nothing of their names and write them in UTF-8 all the same. */
  private static String text(byte[] name, boolean inUtf8) {
    if (inUtf8) {
      return new String(name, UTF_8);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException _) {
      return new String(name, DOS);
    }
  }

  private static int size(ByteBuffer in, int at) {
    return Short.toUnsignedInt(in.getShort(at));
  }
}
