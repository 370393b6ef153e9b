package com.onlyarts.catalog.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import org.junit.jupiter.api.Test;

/** What every {@link Favorites} must do, the fake and the real one alike. */
public abstract class FavoritesContract {

  protected abstract Favorites favorites();

  /** A work that is on show, and that nobody has marked. */
  protected abstract ArtworkId aWork();

  protected abstract PersonId aPerson();

  @Test
  void R17_a_mark_counts_once_however_often_it_is_made() {
    ArtworkId work = aWork();
    PersonId person = aPerson();

    assertThat(favorites().add(person, work, SteppingClock.NOON)).isTrue();
    assertThat(favorites().add(person, work, SteppingClock.NOON)).isFalse();
    assertThat(favorites().add(aPerson(), work, SteppingClock.NOON)).isTrue();

    assertThat(favorites().count(work)).isEqualTo(2);
  }

  @Test
  void R17_a_mark_is_taken_away_once() {
    ArtworkId work = aWork();
    PersonId person = aPerson();
    favorites().add(person, work, SteppingClock.NOON);

    assertThat(favorites().remove(person, work)).isTrue();
    assertThat(favorites().remove(person, work)).isFalse();

    assertThat(favorites().count(work)).isZero();
  }
}
