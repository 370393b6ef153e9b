package com.onlyarts.notifications.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.NotificationType;
import org.junit.jupiter.api.Test;

/** What every {@link Preferences} must do, the fake and the real one alike. */
public abstract class PreferencesContract {

  protected abstract Preferences preferences();

  /** Somebody who has an account. */
  protected abstract PersonId aPerson();

  @Test
  void everything_is_wished_for_until_somebody_says_otherwise() {
    PersonId ada = aPerson();
    ChannelPreferences quietly = new ChannelPreferences(true, false, false);
    assertThat(preferences().allOf(ada))
        .hasSize(NotificationType.values().length)
        .containsValue(ChannelPreferences.EVERYTHING);

    preferences().set(ada, NotificationType.LIKE, new ChannelPreferences(false, true, true));
    preferences().set(ada, NotificationType.LIKE, quietly);

    assertThat(preferences().of(ada, NotificationType.LIKE)).isEqualTo(quietly);
    assertThat(preferences().of(ada, NotificationType.FOLLOW))
        .isEqualTo(ChannelPreferences.EVERYTHING);
    assertThat(preferences().of(aPerson(), NotificationType.LIKE))
        .isEqualTo(ChannelPreferences.EVERYTHING);
    assertThat(preferences().allOf(ada))
        .containsEntry(NotificationType.LIKE, quietly)
        .containsEntry(NotificationType.BID, ChannelPreferences.EVERYTHING);

    preferences().removeAllOf(ada);
    assertThat(preferences().of(ada, NotificationType.LIKE))
        .isEqualTo(ChannelPreferences.EVERYTHING);
  }
}
