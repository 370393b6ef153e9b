package com.onlyarts.ordering.application.port;

import com.onlyarts.ordering.domain.Download;
import java.time.Instant;
import java.util.Optional;

/**
 * A download as the artist sees it.
 *
 * @param fileName what the file is called
 * @param bytesSent how many bytes went out under its address, again and again counted
 * @param lastSentAt when the last of them did; empty while nobody used the address
 */
public record DownloadView(
    Download download, String fileName, long bytesSent, Optional<Instant> lastSentAt) {}
