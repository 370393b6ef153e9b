package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.SessionId;
import java.util.Collection;
import java.util.Set;

/** Tells which sessions go on, for whoever serves one for longer than a request takes (R13). */
public interface OpenSessions {

  /** Those of the sessions that are not over, and whose account is in good standing; as of now. */
  Set<SessionId> openAmong(Collection<SessionId> sessions);
}
