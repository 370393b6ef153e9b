package com.onlyarts.bootstrap.demo;

/** One part of what happens in the demo. */
@FunctionalInterface
interface DemoPart {
  /** Lives through what happens on this day; the clock shows it by now. */
  void live(int daysAgo);
}
