package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryPreferencesTest extends PreferencesContract {
  private final InMemoryPreferences preferences = new InMemoryPreferences();

  @Override
  protected Preferences preferences() {
    return preferences;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
