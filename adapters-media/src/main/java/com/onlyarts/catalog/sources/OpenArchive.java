package com.onlyarts.catalog.sources;

import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import com.onlyarts.media.api.FileContents;
import com.onlyarts.media.domain.OriginalId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A ZIP among private files, of which one entry at a time is held in memory, and never more of it
 * than was asked for. Nothing of it is ever written anywhere.
 */
final class OpenArchive {
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final FileContents files;
  private final OriginalId id;
  private final List<ArchiveEntry> entries;

  OpenArchive(FileContents files, OriginalId id) {
    this.files = files;
    this.id = id;
    long size = files.size(id);
    long tail = Math.max(0, size - ArchiveDirectory.TAIL);
    ArchiveDirectory directory =
        ArchiveDirectory.in(files.read(id, tail, ArchiveDirectory.TAIL), size);
    entries = directory.read(files.read(id, directory.start(), directory.bytes()));
  }

  /** Those that end so, in the order of their names. */
  List<ArchiveEntry> ending(String... extensions) {
    return entries.stream()
        .filter(entry -> Stream.of(extensions).anyMatch(entry::endsWith))
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  /** The entry of this name, or the only one whose name ends in it; capitals do not count. */
  Optional<ArchiveEntry> find(String name) {
    String wanted = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    List<ArchiveEntry> exact =
        entries.stream()
            .filter(entry -> entry.name().toLowerCase(Locale.ROOT).equals(wanted))
            .toList();
    List<ArchiveEntry> ending =
        exact.isEmpty()
            ? entries.stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith("/" + wanted))
                .toList()
            : exact;
    return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
  }

  /**
   * The bytes of an entry.
   *
   * @param most one more than so many is answered at most
   */
  byte[] read(ArchiveEntry entry, int most) {
    int wanted = (int) Math.min(entry.bytes(), (long) most + 1);
    byte[] head = files.read(id, entry.start(), LOCAL_BYTES);
    ByteBuffer local = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    if (head.length < LOCAL_BYTES || local.getInt(0) != LOCAL) {
      throw damaged();
    }
    long start =
        entry.start()
            + LOCAL_BYTES
            + Short.toUnsignedInt(local.getShort(26))
            + Short.toUnsignedInt(local.getShort(28));
    int packed = (int) Math.min(entry.packed(), packedAtMost(most));
    byte[] bytes = unpacked(entry.method(), files.read(id, start, packed), wanted);
    if (wanted == entry.bytes() && crc(bytes) != entry.crc()) {
      throw damaged();
    }
    return bytes;
  }

  /** What does not get smaller gets a little larger: five bytes for each 16 KiB. */
  private static long packedAtMost(int most) {
    return most + most / 1024L + 1024;
  }

  private static byte[] unpacked(int method, byte[] packed, int wanted) {
    return switch (method) {
      case STORED -> stored(packed, wanted);
      case DEFLATED -> inflated(packed, wanted);
      default ->
          throw new UnreadableSource("is packed in a way that is not understood; use plain ZIP");
    };
  }

  private static byte[] stored(byte[] packed, int wanted) {
    if (packed.length < wanted) {
      throw damaged();
    }
    return Arrays.copyOf(packed, wanted);
  }

  private static byte[] inflated(byte[] packed, int wanted) {
    byte[] bytes = new byte[wanted];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      int filled = 0;
      while (filled < wanted) {
        int more = inflater.inflate(bytes, filled, wanted - filled);
        if (more == 0
            && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
          throw damaged();
        }
        filled += more;
      }
      return bytes;
    } catch (DataFormatException _) {
      throw damaged();
    } finally {
      inflater.end();
    }
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static UnreadableSource damaged() {
    return new UnreadableSource("is damaged in the archive");
  }
}
