package com.onlyarts.media.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.MediaRejection.FileEncrypted;
import com.onlyarts.media.domain.MediaRejection.FileIncomplete;
import com.onlyarts.media.domain.MediaRejection.FileTypeMismatch;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.ZipDirectory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parts of a file become one, which is what its artist says it is or is removed (R120, R121). */
public final class JoiningFiles {
  private final PrivateFiles files;
  private final RemovingFiles removing;

  public JoiningFiles(PrivateFiles files, RemovingFiles removing) {
    this.files = files;
    this.removing = removing;
  }

  /** The numbers of the parts that are there, and as long as they must be. */
  Set<Integer> arrived(Original original) {
    return arrived(original, files.parts(original.id()));
  }

  private static Set<Integer> arrived(Original original, Map<Integer, Long> there) {
    return parts(original)
        .filter(part -> Long.valueOf(original.bytesOf(part)).equals(there.get(part)))
        .boxed()
        .collect(Collectors.toSet());
  }

  private static IntStream parts(Original original) {
    return IntStream.rangeClosed(1, original.parts());
  }

  /** Joins the parts, once all are there; answers the SHA-256 of the whole. */
  String join(Original original) {
    Map<Integer, Long> there = files.parts(original.id());
    if (!there.isEmpty() || !isJoined(original)) {
      Set<Integer> arrived = arrived(original, there);
      List<Integer> missing =
          parts(original).filter(part -> !arrived.contains(part)).boxed().toList();
      if (!missing.isEmpty()) {
        throw new Rejected(new FileIncomplete(missing));
      }
    }
    String sha256 = files.join(original.id(), original.parts());
    requireKind(original);
    return sha256;
  }

  /** Whoever died between the joining and the writing down of it comes again. */
  private boolean isJoined(Original original) {
    return files.read(original.id(), original.description().bytes() - 1, 1).length == 1;
  }

  private void requireKind(Original original) {
    FileKind kind = original.description().kind();
    try {
      if (!kind.begins(files.read(original.id(), 0, FileKind.HEAD))) {
        throw new Rejected(new FileTypeMismatch(kind));
      }
      if (kind.isArchive()) {
        requireOpen(original);
      }
    } catch (Rejected refused) {
      if (refused.rejection() instanceof FileTypeMismatch
          || refused.rejection() instanceof FileEncrypted) {
        removing.giveUp(original.id());
      }
      throw refused;
    }
  }

  private void requireOpen(Original archive) {
    long bytes = archive.description().bytes();
    long tail = Math.max(0, bytes - ZipDirectory.TAIL);
    ZipDirectory directory =
        ZipDirectory.in(files.read(archive.id(), tail, ZipDirectory.TAIL), bytes);
    ZipDirectory.requireOpen(files.read(archive.id(), directory.start(), directory.bytes()));
  }
}
