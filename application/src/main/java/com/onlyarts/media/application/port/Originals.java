package com.onlyarts.media.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.StorageAllowance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All originals, from their announcement until their store has forgotten them. */
public interface Originals {

  /**
   * What an account's originals come to, unfinished ones as if they were whole, locked until the
   * transaction ends: nobody else adds to it meanwhile.
   */
  Use lockUse(PersonId owner);

  void add(Original original);

  /** The original as it is at this moment, not locked. */
  Optional<Original> find(OriginalId id);

  /** The original, locked until the transaction ends. */
  Optional<Original> lock(OriginalId id);

  /** Those of the originals that there are, locked in the order of their ids. */
  List<Original> lockAll(Collection<OriginalId> ids);

  /** Up to so many originals that are due, in the order of their ids, from behind this one on. */
  List<OriginalId> due(Instant now, Optional<OriginalId> after, int most);

  /**
   * Up to so many that are complete and nobody has looked at, by their ids, from behind this on.
   */
  List<OriginalId> unscanned(Optional<OriginalId> after, int most);

  /** Keeps where the original stands now. */
  void save(Original original);

  void remove(OriginalId id);

  /** What somebody has sent and not removed, newest first; unfinished ones too. */
  Page<Original> of(PersonId owner, PageRequest request);

  /**
   * What is used of what is allowed.
   *
   * @param bytes of all originals that were not removed
   */
  record Use(long bytes, StorageAllowance allowance) {}
}
