package com.onlyarts.media.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.domain.UploadId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures that people have uploaded, for modules that show them. */
public interface KeptPictures {

  /**
   * Somebody's own pictures, in the order they are asked for, locked until the transaction ends:
   * none is swept meanwhile.
   *
   * @throws com.onlyarts.kernel.Rejected if one is not there, or another person's
   */
  List<KeptPicture> ownedBy(PersonId owner, List<UploadId> pictures);

  /** What is known of the pictures at these addresses; nothing of those that are not kept here. */
  Map<String, KeptPicture> at(Collection<String> addresses);

  /**
   * What is known of a picture.
   *
   * @param width of the whole one, in pixels
   * @param dominantColour as in {@code #c0ffee}
   * @param srcset all its sizes with their widths, as an {@code img} takes them
   */
  record KeptPicture(
      String url,
      String thumbnailUrl,
      int width,
      int height,
      Optional<String> dominantColour,
      String srcset) {}
}
