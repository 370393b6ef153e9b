package com.onlyarts.media.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.domain.OriginalId;
import java.util.List;

/** Files that their owners have sent completely, for modules that sell them. */
@FunctionalInterface
public interface KeptFiles {

  /**
   * Somebody's own files, in the order they are asked for, locked until the transaction ends: none
   * is swept meanwhile.
   *
   * @throws com.onlyarts.kernel.Rejected if one is not there, another person's, not complete, or
   *     nobody may have it
   */
  List<KeptFile> ownedBy(PersonId owner, List<OriginalId> files);
}
