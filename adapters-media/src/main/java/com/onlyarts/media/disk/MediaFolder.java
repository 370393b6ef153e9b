package com.onlyarts.media.disk;

import com.onlyarts.media.domain.PictureFormat;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of the folder the world may read: files that are named as we name pictures, and nothing
 * else.
 */
public final class MediaFolder {
  /** What the addresses of pictures start with. */
  public static final String ADDRESS = "/media";

  private static final Pattern PICTURE =
      Pattern.compile(
          "(?:artworks|profiles|commissions)/([0-9a-f]{32}(?:-[0-9]{1,4})?)\\.(jpg|png|gif)");

  private final Path folder;

  public MediaFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The file behind an address.
   *
   * @param address what stands behind {@code /media/}; a dot more than one, or any other folder,
   *     and there is nothing there
   */
  public Optional<Shown> find(String address) {
    Matcher name = PICTURE.matcher(address);
    if (!name.matches()) {
      return Optional.empty();
    }
    Path file = folder.resolve(address);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    return PictureFormat.extended(name.group(2))
        .map(format -> new Shown(file, format.contentType(), "\"%s\"".formatted(name.group(1))));
  }

  /**
   * A picture to be sent out.
   *
   * @param etag its name will do: what is stored under one never changes
   */
  public record Shown(Path file, String contentType, String etag) {}
}
