package com.onlyarts.ordering.application.port;

import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.ordering.domain.CaseId;
import java.util.Optional;

/** The bytes of what is shown in cases; never changed, and gone some time after the case (R107). */
public interface CaseFiles {

  /** Keeps the bytes of a file that an entry names already, in the transaction of that entry. */
  void add(CaseFileId id, byte[] bytes);

  /** The file of that case, with its bytes; empty if there is none, or it is not kept any more. */
  Optional<Content> find(CaseId id, CaseFileId file);

  /** A file to be handed out. */
  record Content(String name, byte[] bytes) {}
}
