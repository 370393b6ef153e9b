package com.onlyarts.media.application;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.api.KeptPictures;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.domain.Colour;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Other modules show pictures that their owners keep here. */
public final class OfferingPictures implements KeptPictures {
  private final Uploads uploads;

  public OfferingPictures(Uploads uploads) {
    this.uploads = uploads;
  }

  /** Locked in the order of their ids, so that nobody waits in a circle. */
  @Override
  public List<KeptPicture> ownedBy(PersonId owner, List<UploadId> pictures) {
    Map<UploadId, KeptPicture> there = new HashMap<>();
    for (UploadId id : pictures.stream().sorted(comparing(UploadId::value)).distinct().toList()) {
      there.put(id, own(owner, id));
    }
    return pictures.stream().map(there::get).map(Objects::requireNonNull).toList();
  }

  @Override
  public Map<String, KeptPicture> at(Collection<String> addresses) {
    return uploads.at(addresses).stream()
        .collect(toMap(Picture::url, OfferingPictures::kept, (one, _) -> one));
  }

  private KeptPicture own(PersonId owner, UploadId id) {
    return uploads
        .lock(id)
        .map(upload -> upload.requireOwner(owner))
        .flatMap(Upload::picture)
        .map(OfferingPictures::kept)
        .orElseThrow(() -> new Rejected(new UploadNotFound()));
  }

  private static KeptPicture kept(Picture picture) {
    return new KeptPicture(
        picture.url(),
        picture.thumbnailUrl(),
        picture.dimensions().width(),
        picture.dimensions().height(),
        picture.colour().map(Colour::hex),
        picture.srcset());
  }
}
