package com.onlyarts.media.application.port;

import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;

/** Addresses that nobody signed. */
public final class PlainOriginalAddresses implements OriginalAddresses {
  @Override
  public SignedAddress partAddress(OriginalId id, int part, Instant now) {
    return new SignedAddress(
        "https://files.example/%s/%d".formatted(id.value(), part), now.plus(LIFE));
  }

  @Override
  public SignedAddress downloadAddress(OriginalId id, FileGrant grant, Instant now) {
    return new SignedAddress(
        "https://files.example/%s/%s/%s".formatted(id.value(), grant.kind().label(), grant.id()),
        now.plus(LIFE));
  }
}
