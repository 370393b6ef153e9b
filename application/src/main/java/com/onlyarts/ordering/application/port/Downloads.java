package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.domain.Download;
import com.onlyarts.ordering.domain.DownloadId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log of downloads (R123). */
public interface Downloads {

  /**
   * When this person asked for this file of this line, the latest first; nobody adds to the line's
   * log until the transaction ends.
   */
  List<Instant> lockSince(OrderLineId line, OriginalId file, PersonId by, Instant since);

  void add(Download download);

  Optional<Download> find(DownloadId id);

  /** So many more bytes went out. */
  void sent(DownloadId id, long bytes, Instant at);

  /** All downloads of a line, the latest first. */
  Page<DownloadView> of(OrderLineId line, PageRequest request);
}
