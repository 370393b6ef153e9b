package com.onlyarts.bootstrap.demo;

import java.time.Duration;

/** Moves the service's clock, for everybody at once. */
record DemoCalendar(DemoClock clock, DemoUsers users) {
  void goBack(Duration ago) {
    clock.setBack(ago);
    users.forgetTokens();
  }
}
