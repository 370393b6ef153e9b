package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import java.util.Optional;

/**
 * What is still true of a session that an access token speaks of; may be up to 5 seconds old (R13).
 */
public interface SessionStatuses {

  /**
   * Whose session it is and what they may do; empty if it is over, or the account is suspended or
   * deleted.
   */
  Optional<SessionStatus> of(SessionId session);

  /** Whose session it is, and their role now. */
  record SessionStatus(PersonId person, Role role) {}
}
