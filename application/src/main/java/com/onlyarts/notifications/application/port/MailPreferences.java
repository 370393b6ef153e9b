package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;

/** Who wants mail of what. */
public interface MailPreferences {

  /**
   * Whether somebody wants mail of a type of notification; yes unless they said no (R82).
   *
   * @param type the type by the contract's label, as in {@code commission}
   */
  boolean wants(PersonId person, String type);
}
