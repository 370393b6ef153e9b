package com.onlyarts.notifications.jdbi;

import com.onlyarts.kernel.jdbi.WorkJson;
import com.onlyarts.kernel.jdbi.WorkTopic;
import com.onlyarts.notifications.domain.PushDelivery;

/** Pushes while they wait. */
public final class PushTopic implements WorkTopic<PushDelivery> {
  @Override
  public String name() {
    return "notifications.pushes";
  }

  @Override
  public PushDelivery read(String json) {
    return WorkJson.read(json, PushDelivery.class);
  }
}
