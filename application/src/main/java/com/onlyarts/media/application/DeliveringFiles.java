package com.onlyarts.media.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.application.port.OriginalAddresses;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;

/** Other modules say who may have a file; here is said whether anybody may (R120). */
public final class DeliveringFiles implements FileAddresses {
  private final Originals originals;
  private final OriginalAddresses addresses;
  private final FileScans scans;

  public DeliveringFiles(Originals originals, OriginalAddresses addresses, FileScans scans) {
    this.originals = originals;
    this.addresses = addresses;
    this.scans = scans;
  }

  @Override
  public SignedAddress downloadAddress(OriginalId file, FileGrant grant, Instant now) {
    requireDeliverable(file);
    return addresses.downloadAddress(file, grant, now);
  }

  /** Refuses a file that nobody may have, or not yet, at addresses given out before too. */
  public void requireDeliverable(OriginalId file) {
    scans.requireDeliverable(
        originals.find(file).orElseThrow(() -> new Rejected(new FileNotFound())));
  }
}
