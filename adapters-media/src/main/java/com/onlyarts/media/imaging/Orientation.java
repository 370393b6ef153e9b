package com.onlyarts.media.imaging;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;

/** How the camera was held, as EXIF numbers it: 1 is upright, 6 a quarter turn. */
final class Orientation {
  static final int UPRIGHT = 1;
  private static final int FIRST_LYING = 5;
  private static final Set<Integer> FROM_RIGHT = Set.of(2, 3, 6, 7);
  private static final Set<Integer> FROM_BOTTOM = Set.of(3, 4, 7, 8);

  private Orientation() {}

  /** What the file says; upright when it says nothing, or nothing that can be read. */
  static int of(byte[] file) {
    try {
      ExifIFD0Directory exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? known(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION))
          : UPRIGHT;
    } catch (ImageProcessingException | MetadataException | IOException | RuntimeException _) {
      return UPRIGHT; // a picture is not refused for what it says about itself
    }
  }

  private static int known(int orientation) {
    return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
  }

  /** Whether the picture lies on its side, so that its lines are columns. */
  static boolean isLying(int orientation) {
    return orientation >= FIRST_LYING;
  }

  /** Whether what comes first in the file is seen at the right. */
  static boolean isFromRight(int orientation) {
    return FROM_RIGHT.contains(orientation);
  }

  /** Whether what comes first in the file is seen at the bottom. */
  static boolean isFromBottom(int orientation) {
    return FROM_BOTTOM.contains(orientation);
  }
}
