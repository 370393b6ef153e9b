package com.onlyarts.kernel.jdbi;

import java.util.Optional;

/** Events while they wait for a handler each: what one handler hears of one thing is in order. */
final class EventTopic implements WorkTopic<HandlerCall> {
  @Override
  public String name() {
    return "kernel.events";
  }

  @Override
  public HandlerCall read(String json) {
    return WorkJson.read(json, HandlerCall.class);
  }

  @Override
  public Optional<String> keyOf(HandlerCall call) {
    return Optional.of(call.handler() + " " + call.about());
  }
}
