package com.onlyarts.media.domain;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.MediaRejection.PictureUnreadable;

/** How many pixels a picture has: at most 12,000 a side and 50 megapixels (R90). */
public record Dimensions(int width, int height) {
  public static final int LONGEST_SIDE = 12_000;
  public static final long MOST_PIXELS = 50_000_000;

  public Dimensions {
    if (width < 1 || height < 1) {
      throw new Rejected(new PictureUnreadable());
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new Rejected(new PictureTooLarge("12,000 pixels a side and 50 megapixels"));
    }
  }

  /** How wide the picture is in a square of so many pixels a side; never wider than it is. */
  public int widthWithin(int box) {
    int longer = Math.max(width, height);
    return longer <= box ? width : Math.max(1, Math.round((float) width * box / longer));
  }

  public long pixels() {
    return (long) width * height;
  }
}
