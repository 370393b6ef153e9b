package com.onlyarts.media.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.kernel.FileName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The kinds of file that artists sell (R120). Most are told by their first bytes; those that are
 * plain text, and STL, have none, and only may not be a program, a script or a page.
 */
public enum FileKind {
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n", "png"),
  WEBP("image/webp", "RIFF....WEBP", "webp"),
  GIF("image/gif", "GIF8[79]a", "gif"),
  TIFF("image/tiff", "(?:II[*+]\0|MM\0[*+])", "tif", "tiff"),
  PSD("image/vnd.adobe.photoshop", "8BPS\0\u0001", "psd"),
  PSB("image/vnd.adobe.photoshop", "8BPS\0\u0002", "psb"),
  CLIP("application/x-clip-studio", "CSFCHUNK", "clip"),
  KRA("application/x-krita", "PK\u0003\u0004", "kra"),
  PROCREATE("application/x-procreate", "PK\u0003\u0004", "procreate"),
  AI("application/postscript", "(?:%PDF-|%!PS)", "ai"),
  EPS("application/postscript", "(?:%!PS|\u00c5\u00d0\u00d3\u00c6)", "eps"),
  SVG(
      "image/svg+xml",
      "(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?xml\\b.*|<!--.*|<!DOCTYPE\\s+svg\\b.*)?<svg\\b",
      "svg"),
  PDF("application/pdf", "%PDF-", "pdf"),
  MP4("video/mp4", "....ftyp", "mp4", "m4v"),
  MOV("video/quicktime", "....(?:ftypqt|moov|mdat|wide|free)", "mov"),
  WEBM("video/webm", "\u001aE\u00df\u00a3", "webm"),
  MP3("audio/mpeg", "(?:ID3|\u00ff[\u00e2-\u00e7\u00f2-\u00f7\u00fa-\u00ff])", "mp3"),
  WAV("audio/wav", "(?:RIFF|RF64)....WAVE", "wav"),
  GLB("model/gltf-binary", "glTF", "glb"),
  GLTF("model/gltf+json", "(?:\u00ef\u00bb\u00bf)?\\s*\\{", "gltf"),
  OBJ("model/obj", "", "obj"),
  FBX("application/octet-stream", "(?:Kaydara FBX Binary|; ?FBX )", "fbx"),
  BLEND("application/x-blender", "(?:BLENDER|\u001f\u008b|\\(\u00b5/\u00fd)", "blend"),
  STL("model/stl", "", "stl"),
  ZIP("application/zip", "PK(?:\u0003\u0004|\u0005\u0006)", "zip"),
  TTF("font/ttf", "(?:\0\u0001\0\0|true)", "ttf"),
  OTF("font/otf", "OTTO", "otf");

  /** How many of a file's first bytes tell its kind. */
  public static final int HEAD = 1024;

  private static final Pattern RUNS =
      Pattern.compile(
          "(?:MZ|\u007fELF|#!|\u00ca\u00fe\u00ba\u00be|[\u00ce\u00cf]\u00fa\u00ed\u00fe|\u00fe\u00ed\u00fa[\u00ce\u00cf]"
              + "|(?i:(?:\u00ef\u00bb\u00bf)?\\s*<(?:!doctype html|html|head|body|script|\\?php)|@echo off)).*",
          Pattern.DOTALL);

  private final String mediaType;
  private final Pattern magic;
  private final List<String> extensions;

  FileKind(String mediaType, String magic, String... extensions) {
    this.mediaType = mediaType;
    this.magic = Pattern.compile(magic + ".*", Pattern.DOTALL);
    this.extensions = List.of(extensions);
  }

  /** The kind of this label. */
  public static FileKind labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The kind's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * Whether a file may be of this kind.
   *
   * @param head its first {@link #HEAD} bytes, or all if it has fewer
   */
  public boolean begins(byte[] head) {
    String text = new String(head, ISO_8859_1);
    return magic.matcher(text).matches() && !RUNS.matcher(text).matches();
  }

  /** Whether it is an archive of files, whatever it calls itself, so that it could be encrypted. */
  public boolean isArchive() {
    return this == ZIP || this == KRA || this == PROCREATE;
  }

  String named(String called) {
    return FileName.ending(called, extensions);
  }
}
