package com.onlyarts.ordering.application.port;

import com.onlyarts.media.domain.OriginalId;

/**
 * A file that somebody bought.
 *
 * @param type its kind, as in {@code psd}
 * @param sha256 of all its bytes, in 64 hexadecimal digits
 */
public record LibraryFile(OriginalId id, String name, String type, long bytes, String sha256) {}
