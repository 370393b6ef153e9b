package com.onlyarts.catalog.domain;

import com.onlyarts.catalog.domain.CatalogRejection.ImportNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.ImportNotPossible;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;
import java.util.Optional;

/**
 * Works that an artist brings along from elsewhere, all at once (R280): rehearsed first, then made
 * into drafts. It decides what may follow on what.
 */
public final class ArtworkImport {
  /** How many works are brought along at once. */
  public static final int MOST_ROWS = 5_000;

  private final ImportId id;
  private final PersonId artist;
  private final Source source;
  private final Instant createdAt;
  private ImportState state;
  private Optional<String> reason;

  private ArtworkImport(
      ImportId id,
      PersonId artist,
      Source source,
      Instant createdAt,
      ImportState state,
      Optional<String> reason) {
    this.id = id;
    this.artist = artist;
    this.source = source;
    this.createdAt = createdAt;
    this.state = state;
    this.reason = reason;
  }

  /**
   * Where the works come from.
   *
   * @param archive a ZIP among the artist's private files, with pictures and perhaps the list
   * @param defaults what works have that do not say so
   */
  public record Source(ImportKind kind, Optional<OriginalId> archive, ImportDefaults defaults) {}

  /** An import that is about to be rehearsed. */
  public static ArtworkImport start(PersonId artist, Source source, Instant now) {
    return new ArtworkImport(
        ImportId.next(), artist, source, now, ImportState.REHEARSING, Optional.empty());
  }

  /** The import as it was kept. */
  public static ArtworkImport restore(
      ImportId id,
      PersonId artist,
      Source source,
      Instant createdAt,
      ImportState state,
      Optional<String> reason) {
    return new ArtworkImport(id, artist, source, createdAt, state, reason);
  }

  /**
   * This import, for its own artist.
   *
   * @throws Rejected for everybody else, as if it were not there
   */
  public ArtworkImport requireArtist(PersonId person) {
    if (!artist.equals(person)) {
      throw new Rejected(new ImportNotFound());
    }
    return this;
  }

  /** Every row was looked at. */
  public void rehearsed() {
    move(ImportState.REHEARSING, ImportState.REHEARSED);
  }

  /** What was sent is nothing that can be read. */
  public void fail(String why) {
    move(ImportState.REHEARSING, ImportState.FAILED);
    reason = Optional.of(why);
  }

  /**
   * The artist has seen the rehearsal and lets the drafts be made.
   *
   * @param ownsRights that the works are the artist's to publish; nobody may say no and go on
   * @return whether that is new; said again it changes nothing
   */
  public boolean confirm(boolean ownsRights) {
    if (!ownsRights) {
      throw new InvalidValue("ownsRights", "must be true");
    }
    if (state == ImportState.RUNNING || state == ImportState.COMPLETED) {
      return false;
    }
    move(ImportState.REHEARSED, ImportState.RUNNING);
    return true;
  }

  /** Every row that could become a draft is one. */
  public void complete() {
    move(ImportState.RUNNING, ImportState.COMPLETED);
  }

  /**
   * Calls it off; drafts that were made stay.
   *
   * @return whether that is new; said again it changes nothing
   */
  public boolean cancel() {
    if (state == ImportState.CANCELLED) {
      return false;
    }
    if (!state.isOpen()) {
      throw new Rejected(new ImportNotPossible(state));
    }
    state = ImportState.CANCELLED;
    return true;
  }

  private void move(ImportState from, ImportState to) {
    if (state != from) {
      throw new Rejected(new ImportNotPossible(state));
    }
    state = to;
  }

  public ImportId id() {
    return id;
  }

  public PersonId artist() {
    return artist;
  }

  public Source source() {
    return source;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public ImportState state() {
    return state;
  }

  /** Why what was sent could not be read; empty unless it failed. */
  public Optional<String> reason() {
    return reason;
  }
}
