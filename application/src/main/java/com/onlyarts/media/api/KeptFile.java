package com.onlyarts.media.api;

import com.onlyarts.media.domain.OriginalId;

/**
 * What is known of a file that its owner has sent completely.
 *
 * @param type its kind, as in {@code psd}
 * @param sha256 of all its bytes, in 64 hexadecimal digits
 */
public record KeptFile(OriginalId id, String name, String type, long bytes, String sha256) {}
