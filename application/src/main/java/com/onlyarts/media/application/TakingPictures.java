package com.onlyarts.media.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.api.StoredPictures;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PictureFormat;
import com.onlyarts.media.domain.Presentation;

/** Other modules bring pictures of works along (R280). */
public final class TakingPictures implements StoredPictures {
  private final StoringPictures storing;

  public TakingPictures(StoringPictures storing) {
    this.storing = storing;
  }

  @Override
  public void require(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new Rejected(new PictureTooLarge("10 MB"));
    }
    PictureFormat.of(file);
  }

  @Override
  public StoredPicture store(PersonId owner, byte[] file) {
    Picture picture = storing.take(owner, Folder.ARTWORKS, Presentation.AS_MADE, file, 0).picture();
    return new StoredPicture(picture.url(), picture.thumbnailUrl());
  }
}
