package com.onlyarts.media.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported.Why;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of picture that are taken, told by their first bytes and by nothing else (R90). */
public enum PictureFormat {
  JPEG("jpg"),
  PNG("png"),
  WEBP("webp"),
  GIF("gif");

  private static final int LONGEST_MAGIC = 12;
  private final String extension;

  PictureFormat(String extension) {
    this.extension = extension;
  }

  /** The kind of a file, by its magic bytes; whatever else it is, SVG included, is refused. */
  public static PictureFormat of(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, LONGEST_MAGIC), ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
      return WEBP;
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return GIF;
    }
    throw new Rejected(new PictureNotSupported(Why.UNKNOWN));
  }

  /** The kind of this extension, without the dot; {@code jpeg} is {@code jpg}. */
  public static Optional<PictureFormat> extended(String extension) {
    String plain = extension.toLowerCase(Locale.ROOT).replace("jpeg", "jpg");
    return Arrays.stream(values()).filter(format -> format.extension.equals(plain)).findFirst();
  }

  /** What a file's name ends in, without the dot. */
  public String extension() {
    return extension;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String contentType() {
    return "image/" + label();
  }

  /** The kind of this label. */
  public static PictureFormat labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
