package com.onlyarts.media.api;

import com.onlyarts.identity.domain.PersonId;

/**
 * Takes pictures of works that other modules have from elsewhere than a request, as if they were
 * uploaded (R90). A remote place: never spoken to inside a transaction.
 */
public interface StoredPictures {
  /** The heaviest picture that is taken: 10 MB. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /**
   * Refuses what is too heavy, or does not begin as a picture does, without looking at its pixels.
   *
   * @throws com.onlyarts.kernel.Rejected if {@link #store} would refuse it for that
   */
  void require(byte[] file);

  /**
   * Proves a picture, makes it anew and keeps it; what no work shows within 24 hours is removed.
   *
   * @throws com.onlyarts.kernel.Rejected if it is no picture, damaged, or more than is taken, or if
   *     its store is away
   */
  StoredPicture store(PersonId owner, byte[] file);

  /**
   * Where it is now.
   *
   * @param url of the whole picture
   * @param thumbnailUrl of a small one
   */
  record StoredPicture(String url, String thumbnailUrl) {}
}
