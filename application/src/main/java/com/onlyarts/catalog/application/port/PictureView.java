package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.media.api.KeptPictures.KeptPicture;
import java.util.Optional;

/**
 * A picture of a work as people see it.
 *
 * @param kept its size, colour and smaller sizes; empty for what is not kept here
 */
public record PictureView(ArtworkPicture picture, Optional<KeptPicture> kept) {}
