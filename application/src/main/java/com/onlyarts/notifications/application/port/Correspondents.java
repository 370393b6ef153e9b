package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;

/** How to name people in mail. */
public interface Correspondents {

  /** The full name, or else the username, or else something neutral for whoever has left. */
  String nameOf(PersonId person);
}
