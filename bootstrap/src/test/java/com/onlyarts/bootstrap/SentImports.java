package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.bootstrap.ApiUsers.Person;
import java.util.Map;

/** Small lists of works that artists bring along, over HTTP alone. */
public final class SentImports {
  public static final Map<String, String> FORM =
      Map.of("kind", "csv", "defaultPrice", "25.00", "defaultCategory", "digital");
  public static final Map<String, byte[]> LIST =
      Map.of("file", "title,imageUrl\nSea,https://img.example/sea.jpg\n".getBytes(UTF_8));

  private SentImports() {}

  /** The path of an import that was just begun. */
  public static String begun(Person artist) {
    return "/imports/"
        + artist.api().postForm("/imports", FORM, LIST).expect(201).text("/data/import/id");
  }

  /** The path of an import that can be confirmed. */
  public static String rehearsed(Person artist) {
    String path = begun(artist);
    awaitStatus(artist, path, "rehearsed");
    return path;
  }

  /** Waits until an import stands so. */
  public static void awaitStatus(Person artist, String path, String status) {
    Wait.until(
        "the import is " + status,
        () -> artist.api().get(path).expect(200).text("/data/import/status").equals(status));
  }
}
