package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * All accounts that have not been closed, as admins look through them: read models, one statement a
 * page and one for its total.
 */
public interface AccountQueries {
  /**
   * A search that finds more than this answers {@code MOST_COUNTED + 1} for its total: "more than
   * 10,000".
   */
  int MOST_COUNTED = 10_000;

  /** The accounts that fit, latest first. */
  Page<Entry> search(Wanted wanted, PageRequest request);

  /** One account; empty if its person has left. */
  Optional<Entry> entry(PersonId person);

  /**
   * Which accounts; what is empty does not matter.
   *
   * @param words part of a username, a full name, or an e-mail address
   */
  record Wanted(Optional<String> words, Optional<Role> role, Optional<Boolean> suspended) {}

  /** An account as an admin sees it. */
  record Entry(AccountView account, Optional<Instant> suspendedAt, Optional<Instant> lastLoginAt) {}
}
