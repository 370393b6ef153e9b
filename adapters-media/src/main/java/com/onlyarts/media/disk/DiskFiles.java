package com.onlyarts.media.disk;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.domain.OriginalId;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps originals in a folder that is never shown: of each a folder of its own, with {@code
 * 1.part}, {@code 2.part} and so on in it until they are joined to {@code whole}. A part, and the
 * whole, are there entirely or not at all; nothing is ever held in memory.
 */
public final class DiskFiles implements PrivateFiles {
  private static final Logger LOG = LoggerFactory.getLogger(DiskFiles.class);
  private static final String WHOLE = "whole";
  private static final String PART = ".part";

  private final Path folder;

  /**
   * @param folder where the originals lie; made when the first one comes
   */
  public DiskFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Map<Integer, Long> parts(OriginalId id) {
    Map<Integer, Long> parts = new TreeMap<>();
    if (find(id).isPresent()) {
      return parts; // what is left of them counts for nothing
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(home(id), "[0-9]*" + PART)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        parts.put(
            Integer.valueOf(name.substring(0, name.length() - PART.length())), Files.size(file));
      }
      return parts;
    } catch (NoSuchFileException _) {
      return Map.of(); // nothing has come yet, or it goes at this moment
    } catch (IOException e) {
      throw away(e);
    }
  }

  @Override
  public boolean take(OriginalId id, int part, long bytes, InputStream body) {
    try {
      return IncomingPart.take(
          home(id),
          bytes,
          body,
          aside ->
              Files.move(
                  aside,
                  part(id, part),
                  StandardCopyOption.ATOMIC_MOVE,
                  StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException e) {
      throw away(e);
    }
  }

  @Override
  public void drop(OriginalId id, int part) {
    try {
      Files.deleteIfExists(part(id, part));
      if (find(id).isEmpty()) {
        deleteIfEmpty(home(id));
      }
    } catch (IOException e) {
      throw away(e);
    }
  }

  private static void deleteIfEmpty(Path home) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(home)) {
      if (files.iterator().hasNext()) {
        return;
      }
    } catch (NoSuchFileException _) {
      return;
    }
    Files.deleteIfExists(home);
  }

  @Override
  public String join(OriginalId id, int parts) {
    try {
      return find(id).isPresent() ? hash(whole(id)) : joined(id, parts);
    } catch (IOException e) {
      throw away(e);
    }
  }

  private String joined(OriginalId id, int parts) throws IOException {
    MessageDigest digest = sha256();
    Path unfinished = Files.createTempFile(home(id), ".", ".joining");
    try {
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(unfinished), digest)) {
        for (int part = 1; part <= parts; part++) {
          Files.copy(part(id, part), out);
        }
      }
      Files.move(unfinished, whole(id), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    for (int part = 1; part <= parts; part++) {
      Files.deleteIfExists(part(id, part));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public byte[] read(OriginalId id, long from, int most) {
    try (InputStream in = Files.newInputStream(whole(id))) {
      in.skipNBytes(from);
      return in.readNBytes(most);
    } catch (NoSuchFileException | EOFException _) {
      return new byte[0];
    } catch (IOException e) {
      throw away(e);
    }
  }

  @Override
  public Optional<InputStream> open(OriginalId id, long from, long bytes) {
    try {
      InputStream whole = Files.newInputStream(whole(id));
      try {
        whole.skipNBytes(from);
        return Optional.of(whole);
      } catch (IOException e) {
        whole.close();
        throw e;
      }
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw away(e);
    }
  }

  private Optional<Path> find(OriginalId id) {
    return Optional.of(whole(id)).filter(Files::isRegularFile);
  }

  @Override
  public void remove(OriginalId id) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(home(id))) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(home(id));
    } catch (NoSuchFileException _) {
      // nothing has ever come
    } catch (IOException e) {
      throw away(e);
    }
  }

  private Path home(OriginalId id) {
    return folder.resolve(id.value().toString());
  }

  private Path part(OriginalId id, int part) {
    return home(id).resolve(part + PART);
  }

  private Path whole(OriginalId id) {
    return home(id).resolve(WHOLE);
  }

  private static Rejected away(IOException cause) {
    LOG.error("The folder of originals cannot be read or written", cause);
    return new Rejected(new ServiceUnavailable("file store"));
  }
}
