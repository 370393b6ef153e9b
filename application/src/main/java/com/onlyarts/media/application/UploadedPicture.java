package com.onlyarts.media.application;

import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.domain.OriginalId;
import java.util.Optional;

/**
 * A picture that is kept.
 *
 * @param original the file as it was sent; empty unless it was to be kept (R125)
 */
public record UploadedPicture(UploadView upload, Optional<OriginalId> original) {}
