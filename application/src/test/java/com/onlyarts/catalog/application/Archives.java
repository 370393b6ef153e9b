package com.onlyarts.catalog.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP archives as artists pack them: {@code anArchive().with("sea.jpg", bytes).zipped()}. */
public final class Archives {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Archives() {}

  public static Archives anArchive() {
    return new Archives();
  }

  /** With one more file. */
  public Archives with(String name, byte[] file) {
    files.put(name, file.clone());
    return this;
  }

  /** With one more file of text. */
  public Archives with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  /** Its bytes. */
  public byte[] zipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A file that begins as a JPEG does, and differs from those of other names. */
  public static byte[] aPicture(String name) {
    return ("\u00ff\u00d8\u00ff\u00e0 " + name).getBytes(ISO_8859_1);
  }
}
