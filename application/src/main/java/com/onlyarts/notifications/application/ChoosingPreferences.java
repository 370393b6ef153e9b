package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.notifications.application.port.Preferences;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.NotificationType;
import java.util.Map;

/** Somebody says what they wish to hear of, and how. */
public final class ChoosingPreferences {
  private final Transactions transactions;
  private final Preferences preferences;

  public ChoosingPreferences(Transactions transactions, Preferences preferences) {
    this.transactions = transactions;
    this.preferences = preferences;
  }

  /** Every type there is. */
  public Map<NotificationType, ChannelPreferences> all(Caller caller) {
    return preferences.allOf(caller.person());
  }

  /** Types that are not named stay as they are; answers all of them. */
  public Map<NotificationType, ChannelPreferences> change(
      Caller caller, Map<NotificationType, ChannelPreferences> wishes) {
    return transactions.inTransaction(
        () -> {
          wishes.forEach((type, wish) -> preferences.set(caller.person(), type, wish));
          return preferences.allOf(caller.person());
        });
  }
}
