package com.onlyarts.kernel.application;

import java.time.Duration;

/**
 * Work that is due again and again, done once on whichever node gets to it: expiry, release of
 * earnings, recounts.
 *
 * @param name unique and stable: it is how nodes agree on who does it
 * @param every the pause between the end of one run and the next
 * @param act one run; must bear being killed at any point and run again
 */
public record Job(String name, Duration every, Runnable act) {}
