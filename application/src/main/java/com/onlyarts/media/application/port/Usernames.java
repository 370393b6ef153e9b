package com.onlyarts.media.application.port;

import com.onlyarts.identity.domain.PersonId;

/** By which names people are known. */
@FunctionalInterface
public interface Usernames {

  /** The name of somebody in good standing. */
  String of(PersonId person);
}
