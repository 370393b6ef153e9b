package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import java.util.Optional;

/** What licences say, in every version that was ever offered (R128). */
public interface LicenceTexts {

  /** The words of one version, of this work where they are its artist's own. */
  Optional<String> find(ArtworkId artwork, LicenceKind kind, int version);
}
