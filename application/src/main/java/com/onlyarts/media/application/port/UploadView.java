package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.UploadId;
import java.time.Instant;

/** An upload as its owner sees it. */
public record UploadView(UploadId id, PublicId publicId, Picture picture, Instant createdAt) {}
