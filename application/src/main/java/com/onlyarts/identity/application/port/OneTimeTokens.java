package com.onlyarts.identity.application.port;

import com.onlyarts.identity.api.GivenProofs;
import com.onlyarts.identity.domain.Digest;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Tokens of password resets: used once or never (R16). */
public interface OneTimeTokens extends GivenProofs {

  void add(Digest token, PersonId person, Instant now, Instant end);

  /** Whose token it is, if it can still be used. */
  Optional<PersonId> find(Digest token, Instant now);

  /** Uses the token up; of many at once one gets true. */
  boolean use(Digest token, Instant now);

  /** Forgets what has expired. */
  void sweep(Instant now);
}
