package com.onlyarts.notifications.application.port;

import com.onlyarts.notifications.domain.PushKeyPair;

/**
 * What pushes are signed with: the settings' pair, or one made once and kept; on all nodes the
 * same.
 */
@FunctionalInterface
public interface PushKeys {
  PushKeyPair current();
}
