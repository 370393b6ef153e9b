package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Imports;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.kernel.application.ItemByItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Calls off imports that nobody has moved on for a week (R280). */
public final class EndImportsJob {
  /** How long an import may lie untouched. */
  public static final Duration PATIENCE = Duration.ofDays(7);

  private static final int BATCH = 100;

  private final Imports imports;
  private final ImportingArtworks importing;
  private final Clock clock;
  private final ItemByItem items;

  public EndImportsJob(
      Imports imports, ImportingArtworks importing, Clock clock, ItemByItem items) {
    this.imports = imports;
    this.importing = importing;
    this.clock = clock;
    this.items = items;
  }

  /** One look at all of them, each by itself. */
  public void run() {
    Instant before = clock.instant().minus(PATIENCE);
    items.all(
        ImportId::value, last -> imports.untouchedSince(before, last, BATCH), importing::giveUp);
  }
}
