package com.onlyarts.commissions.domain;

import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that the artist of a commission hands over.
 *
 * @param milestone what it belongs to; the finished work if empty
 * @param type its kind, as in {@code psd}
 * @param sha256 of all its bytes, in 64 hexadecimal digits
 */
public record CommissionFile(
    OriginalId file,
    Optional<MilestoneId> milestone,
    String name,
    String type,
    long bytes,
    String sha256,
    Instant at) {
  /** How many files a commission has at most. */
  public static final int MOST = 50;
}
