package com.onlyarts.media.application;

import com.onlyarts.media.domain.Folder;

/**
 * What becomes of a picture that is sent.
 *
 * @param keepOriginal whether the file is kept as it is sent, beside what is shown of it (R125)
 */
public record UploadWish(Folder folder, RequestedPresentation presentation, boolean keepOriginal) {}
