package com.onlyarts.media.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The objects and unfinished uploads of a bucket, with its rules; the bytes lie on the disk. */
final class S3Shelf {
  private static final long SMALLEST_PART = 5L * 1024 * 1024;

  private final Path folder;
  private final Map<String, Stored> objects = new TreeMap<>();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();

  S3Shelf(Path folder) {
    this.folder = folder;
  }

  /** What S3 says no to. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    Refused(int status, String code) {
      super(code, null, false, false);
      this.status = status;
      this.code = code;
    }

    int status() {
      return status;
    }

    String code() {
      return code;
    }
  }

  /**
   * An object, or a part of one to come; what was joined of parts lies where they lie.
   *
   * @param etag with its quotes
   */
  record Stored(List<Path> files, long bytes, String etag) {
    InputStream open(long from) throws IOException {
      List<InputStream> rest = new ArrayList<>();
      long skipped = from;
      for (Path file : files) {
        long size = Files.size(file);
        if (skipped >= size) {
          skipped -= size;
        } else {
          InputStream in = Files.newInputStream(file);
          in.skipNBytes(skipped);
          rest.add(in);
          skipped = 0;
        }
      }
      return new SequenceInputStream(Collections.enumeration(rest));
    }

    void delete() throws IOException {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private record Upload(String key, Map<Integer, Stored> parts) {}

  synchronized Map<String, Stored> list(String prefix) {
    Map<String, Stored> found = new TreeMap<>(objects);
    found.keySet().removeIf(key -> !key.startsWith(prefix));
    return found;
  }

  /** The keys of uploads that are under way, by their ids. */
  synchronized Map<String, String> uploads(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    uploads.forEach((id, upload) -> found.put(id, upload.key()));
    found.values().removeIf(key -> !key.startsWith(prefix));
    return found;
  }

  synchronized Stored get(String key) {
    return Optional.ofNullable(objects.get(key)).orElseThrow(() -> new Refused(404, "NoSuchKey"));
  }

  String put(String key, InputStream body, String sha256) throws IOException {
    DigestInputStream hashed = new DigestInputStream(body, digest("SHA-256"));
    Stored stored = store(hashed);
    if (!HexFormat.of().formatHex(hashed.getMessageDigest().digest()).equals(sha256)) {
      throw new Refused(400, "XAmzContentSHA256Mismatch");
    }
    synchronized (this) {
      objects.put(key, stored);
    }
    return stored.etag();
  }

  synchronized String begin(String key) {
    String id = UUID.randomUUID().toString();
    uploads.put(id, new Upload(key, new TreeMap<>()));
    return id;
  }

  String copy(String source, String upload, int part) throws IOException {
    Stored copied;
    try (InputStream in = get(source).open(0)) {
      copied = store(in);
    }
    synchronized (this) {
      upload(upload).parts().put(part, copied);
    }
    return copied.etag();
  }

  synchronized String complete(String key, String id, Map<Integer, String> parts) {
    Upload upload = upload(id);
    List<Path> files = new ArrayList<>();
    MessageDigest tags = digest("MD5");
    long bytes = 0;
    int before = 0;
    for (Map.Entry<Integer, String> part : parts.entrySet()) {
      Stored stored = upload.parts().get(part.getKey());
      if (stored == null || !stored.etag().equals("\"%s\"".formatted(part.getValue()))) {
        throw new Refused(400, "InvalidPart");
      }
      if (part.getKey() <= before) {
        throw new Refused(400, "InvalidPartOrder");
      }
      before = part.getKey();
      if (files.size() < parts.size() - 1 && stored.bytes() < SMALLEST_PART) {
        throw new Refused(400, "EntityTooSmall");
      }
      files.addAll(stored.files());
      bytes += stored.bytes();
      tags.update(part.getValue().getBytes(US_ASCII));
    }
    String etag = "\"%s-%d\"".formatted(HexFormat.of().formatHex(tags.digest()), parts.size());
    objects.put(key, new Stored(files, bytes, etag));
    uploads.remove(id);
    return etag;
  }

  synchronized void abort(String id) throws IOException {
    for (Stored part : upload(id).parts().values()) {
      part.delete();
    }
    uploads.remove(id);
  }

  synchronized void delete(String key) throws IOException {
    Stored gone = objects.remove(key);
    if (gone != null) {
      gone.delete();
    }
  }

  private Upload upload(String id) {
    return Optional.ofNullable(uploads.get(id)).orElseThrow(() -> new Refused(404, "NoSuchUpload"));
  }

  private Stored store(InputStream bytes) throws IOException {
    Path file = folder.resolve(UUID.randomUUID().toString());
    DigestInputStream hashed = new DigestInputStream(bytes, digest("MD5"));
    try (OutputStream out = Files.newOutputStream(file)) {
      hashed.transferTo(out);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Stored(
        List.of(file),
        Files.size(file),
        "\"%s\"".formatted(HexFormat.of().formatHex(hashed.getMessageDigest().digest())));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
