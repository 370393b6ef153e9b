package com.onlyarts.commissions.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import java.util.Optional;

/** Who can be asked for a work. */
public interface ArtistDirectory {

  /** The role of somebody in good standing; empty for everybody else. */
  Optional<Role> roleOf(PersonId person);
}
