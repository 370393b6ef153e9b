package com.onlyarts.identity.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.application.port.People.ListedPerson;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Follows}, {@link Blocks} and the lists of {@link People} must do, the fakes and
 * the real ones alike.
 */
public abstract class FollowsContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final PageRequest FIRST_PAGE = PageRequest.first(20);

  protected abstract Follows follows();

  protected abstract Blocks blocks();

  protected abstract People people();

  /** Somebody who has an account. */
  protected abstract PersonId somebody();

  @Test
  void R17_following_twice_is_following_once() {
    PersonId alma = somebody();
    PersonId bert = somebody();

    assertThat(follows().add(alma, bert, NOON)).isTrue();
    assertThat(follows().add(alma, bert, NOON)).isFalse();

    assertThat(follows().followersOf(bert)).isEqualTo(1);
    assertThat(people().account(alma).orElseThrow().profile().counts().following()).isEqualTo(1);
    assertThat(people().account(bert).orElseThrow().profile().counts().followers()).isEqualTo(1);
  }

  @Test
  void R17_unfollowing_twice_is_unfollowing_once() {
    PersonId alma = somebody();
    PersonId bert = somebody();
    follows().add(alma, bert, NOON);

    assertThat(follows().remove(alma, bert)).isTrue();
    assertThat(follows().remove(alma, bert)).isFalse();

    assertThat(follows().followersOf(bert)).isZero();
    assertThat(people().account(alma).orElseThrow().profile().counts().following()).isZero();
  }

  @Test
  void a_pair_is_locked_if_both_are_there() {
    PersonId alma = somebody();

    assertThat(follows().lockPair(alma, somebody())).isTrue();
    assertThat(follows().lockPair(alma, alma)).isTrue();
    assertThat(follows().lockPair(alma, PersonId.next())).isFalse();
  }

  @Test
  void R19_all_follows_of_somebody_who_leaves_are_undone_and_counted() {
    PersonId leaving = somebody();
    PersonId alma = somebody();
    PersonId bert = somebody();
    follows().add(leaving, alma, NOON);
    follows().add(bert, leaving, NOON);
    follows().add(alma, bert, NOON);

    follows().removeAllOf(leaving);

    assertThat(follows().followersOf(leaving)).isZero();
    assertThat(follows().followersOf(alma)).isZero();
    assertThat(people().account(bert).orElseThrow().profile().counts().following()).isZero();
    assertThat(people().account(leaving).orElseThrow().profile().counts().following()).isZero();
    assertThat(follows().followersOf(bert)).isEqualTo(1);
  }

  @Test
  void R8_the_lists_are_latest_first_and_tell_only_known_callers_whom_they_follow() {
    PersonId artist = somebody();
    PersonId early = somebody();
    PersonId late = somebody();
    follows().add(early, artist, NOON);
    follows().add(late, artist, NOON.plusSeconds(1));
    follows().add(late, early, NOON.plusSeconds(2));

    assertThat(people().followers(artist, Optional.empty(), FIRST_PAGE).rows())
        .containsExactly(
            new ListedPerson(brief(late), Optional.empty()),
            new ListedPerson(brief(early), Optional.empty()));
    assertThat(people().followers(artist, Optional.of(late), FIRST_PAGE).rows())
        .containsExactly(
            new ListedPerson(brief(late), Optional.of(false)),
            new ListedPerson(brief(early), Optional.of(true)));
    assertThat(people().following(late, Optional.of(early), FIRST_PAGE).rows())
        .containsExactly(
            new ListedPerson(brief(early), Optional.of(false)),
            new ListedPerson(brief(artist), Optional.of(true)));
    assertThat(people().followers(artist, Optional.empty(), FIRST_PAGE).total()).isEqualTo(2);
  }

  @Test
  void R81_a_block_keeps_both_apart_until_it_is_lifted() {
    PersonId alma = somebody();
    PersonId bert = somebody();
    assertThat(blocks().areApart(alma, bert)).isFalse();

    blocks().add(alma, bert, NOON);
    blocks().add(alma, bert, NOON.plusSeconds(9));

    assertThat(blocks().areApart(alma, bert)).isTrue();
    assertThat(blocks().areApart(bert, alma)).isTrue();
    assertThat(people().blockedBy(alma, FIRST_PAGE).rows())
        .containsExactly(new People.BlockedPerson(brief(bert), NOON));
    assertThat(people().blockedBy(bert, FIRST_PAGE).rows()).isEmpty();
    assertThat(blocks().remove(bert, alma)).isFalse();
    assertThat(blocks().remove(alma, bert)).isTrue();
    assertThat(blocks().areApart(bert, alma)).isFalse();
  }

  @Test
  void R19_the_blocks_of_somebody_who_leaves_are_lifted() {
    PersonId leaving = somebody();
    PersonId alma = somebody();
    blocks().add(leaving, alma, NOON);
    blocks().add(alma, leaving, NOON);

    blocks().removeAllOf(leaving);

    assertThat(blocks().areApart(alma, leaving)).isFalse();
  }

  private PersonBrief brief(PersonId person) {
    return people().account(person).orElseThrow().person();
  }
}
