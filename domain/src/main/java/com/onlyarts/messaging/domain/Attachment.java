package com.onlyarts.messaging.domain;

import com.onlyarts.media.domain.OriginalId;

/**
 * A file that lies beside a message, as it was when the message was written.
 *
 * @param type its kind, as in {@code psd}
 * @param sha256 of all its bytes, in 64 hexadecimal digits
 */
public record Attachment(OriginalId file, String name, String type, long bytes, String sha256) {}
