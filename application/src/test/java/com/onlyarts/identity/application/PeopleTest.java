package com.onlyarts.identity.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.PersonFollowed;
import com.onlyarts.identity.api.ProfileChanged;
import com.onlyarts.identity.application.port.AccountView;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.HourlyRate;
import com.onlyarts.identity.domain.IdentityRejection.Blocked;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.IdentityRejection.ObligationsOpen;
import com.onlyarts.identity.domain.IdentityRejection.SelfBlock;
import com.onlyarts.identity.domain.IdentityRejection.SelfFollow;
import com.onlyarts.identity.domain.IdentityRejection.SessionNotFound;
import com.onlyarts.identity.domain.IdentityRejection.UserNotFound;
import com.onlyarts.identity.domain.IdentityRejection.UsernameTaken;
import com.onlyarts.identity.domain.IdentityRejection.WrongPassword;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Profile;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.SteppingClock;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private final IdentityFixture fixture = new IdentityFixture();
  private final Caller alma = fixture.caller("alma");
  private final Caller bert = fixture.caller("bert");

  @Test
  void R17_following_and_unfollowing_are_idempotent_and_told_once() {
    assertThat(fixture.following.follow(alma, bert.person())).isEqualTo(1);
    int told = fixture.outbox.events().size();
    assertThat(fixture.following.follow(alma, bert.person())).isEqualTo(1);
    assertThat(fixture.outbox.events()).as("followed again").hasSize(told);
    assertThat(fixture.following.unfollow(alma, bert.person())).isZero();
    assertThat(fixture.outbox.events())
        .hasSize(told + 1)
        .endsWith(TakenBack.follow(bert.person(), alma.person(), SteppingClock.NOON));
    assertThat(fixture.following.unfollow(alma, bert.person())).isZero();
    assertThat(fixture.outbox.events()).as("unfollowed again").hasSize(told + 1);

    assertThat(fixture.outbox.events())
        .containsOnlyOnce(new PersonFollowed(alma.person(), bert.person(), SteppingClock.NOON));
  }

  @Test
  void nobody_follows_themselves_or_somebody_unknown() {
    PersonId unknown = PersonId.next();

    assertRefused(new SelfFollow(), () -> fixture.following.follow(alma, alma.person()));
    assertRefused(new UserNotFound(), () -> fixture.following.follow(alma, unknown));
    assertRefused(new UserNotFound(), () -> fixture.following.unfollow(alma, unknown));
    assertRefused(
        new UserNotFound(),
        () -> fixture.meeting.followers(unknown, Optional.empty(), PageRequest.first(20)));
  }

  @Test
  void R81_a_block_undoes_the_follows_of_both_and_stops_new_ones() {
    fixture.following.follow(alma, bert.person());
    fixture.following.follow(bert, alma.person());

    fixture.blocking.block(alma, bert.person());

    assertThat(fixture.follows.followersOf(alma.person())).isZero();
    assertThat(fixture.follows.followersOf(bert.person())).isZero();
    assertThat(fixture.outbox.events())
        .endsWith(
            TakenBack.follow(bert.person(), alma.person(), SteppingClock.NOON),
            TakenBack.follow(alma.person(), bert.person(), SteppingClock.NOON));
    assertRefused(new Blocked(), () -> fixture.following.follow(alma, bert.person()));
    assertRefused(new Blocked(), () -> fixture.following.follow(bert, alma.person()));

    fixture.blocking.unblock(alma, bert.person());
    assertThat(fixture.following.follow(bert, alma.person())).isEqualTo(1);
  }

  @Test
  void nobody_blocks_themselves_or_somebody_unknown_and_unblocking_twice_is_fine() {
    assertRefused(new SelfBlock(), () -> fixture.blocking.block(alma, alma.person()));
    assertRefused(new UserNotFound(), () -> fixture.blocking.block(alma, PersonId.next()));
    assertRefused(new UserNotFound(), () -> fixture.blocking.unblock(alma, PersonId.next()));
    fixture.blocking.unblock(alma, bert.person());
  }

  @Test
  void R8_only_known_callers_learn_whom_they_follow() {
    fixture.following.follow(alma, bert.person());

    assertThat(fixture.meeting.profile("BERT", Optional.of(alma)).viewerFollows()).contains(true);
    assertThat(fixture.meeting.profile("bert", Optional.empty()).viewerFollows()).isEmpty();
    assertRefused(new UserNotFound(), () -> fixture.meeting.profile("nobody", Optional.empty()));
  }

  @Test
  void R18_people_say_about_themselves_what_they_like() {
    HourlyRate rate = HourlyRate.of(new BigDecimal("175.00"), Currency.getInstance("USD"));

    AccountView changed =
        fixture.keeping.change(
            alma,
            _ ->
                new Profile(
                    Optional.of(new FullName("Alma")),
                    Optional.of("Paints"),
                    Optional.of("cloudinary-url"),
                    Optional.empty(),
                    Optional.of(rate)));

    assertThat(changed.person().fullName()).contains("Alma");
    assertThat(changed.profile().bio()).contains("Paints");
    assertThat(changed.person().profilePicture()).contains("cloudinary-url");
    assertThat(changed.profile().hourlyRate()).contains(rate.money());
  }

  @Test
  void only_a_new_name_is_told() {
    int before = fixture.outbox.events().size();
    fixture.keeping.change(alma, UnaryOperator.identity());
    assertThat(fixture.outbox.events()).hasSize(before);

    fixture.keeping.change(alma, _ -> Profile.named(Optional.of(new FullName("Alma T."))));

    assertThat(fixture.outbox.events())
        .endsWith(new ProfileChanged(alma.person(), SteppingClock.NOON));
  }

  @Test
  void R19_whoever_leaves_is_unknown_from_then_on() {
    fixture.following.follow(alma, bert.person());
    fixture.following.follow(bert, alma.person());

    assertRefused(
        new WrongPassword("password"),
        () -> fixture.closing.close(alma, new Password("wrong"), AccountFixture.UNKNOWN_DEVICE));
    Obligation sale = new Obligation(Obligation.Kind.SALES, List.of(new UUID(7, 7)));
    fixture.obligations.set(alma.person(), sale);
    assertRefused(
        new ObligationsOpen(Map.of("sales", sale.things())),
        () -> fixture.closing.close(alma, IdentityFixture.PASSWORD, AccountFixture.UNKNOWN_DEVICE));
    assertThat(new ObligationsOpen(Map.of("sales", sale.things())).details())
        .containsEntry("open", List.of(Map.of("kind", "sales", "ids", List.of(new UUID(7, 7)))));
    fixture.obligations.set(alma.person());
    fixture.closing.close(alma, IdentityFixture.PASSWORD, AccountFixture.UNKNOWN_DEVICE);

    assertRefused(new UserNotFound(), () -> fixture.meeting.profile("alma", Optional.empty()));
    assertThat(fixture.follows.followersOf(bert.person())).isZero();
    assertThat(fixture.people.account(bert.person()).orElseThrow().profile().counts().following())
        .isZero();
    assertThat(fixture.sessions.openOf(alma.person(), fixture.clock.instant())).isEmpty();
    assertThat(fixture.outbox.events())
        .endsWith(
            TakenBack.person(alma.person(), SteppingClock.NOON),
            new AccountDeleted(alma.person(), SteppingClock.NOON));
    assertRefused(
        new InvalidToken(),
        () -> fixture.closing.close(alma, IdentityFixture.PASSWORD, AccountFixture.UNKNOWN_DEVICE));
    assertRefused(new UsernameTaken(), () -> fixture.register("Alma"));
    fixture.clock.advance(Username.KEPT_FREE);
    fixture.register("alma");
  }

  @Test
  void a_person_reviews_and_ends_their_sessions() {
    Caller elsewhere = fixture.callerOf(fixture.login("alma", IdentityFixture.PASSWORD));
    fixture.login("alma", IdentityFixture.PASSWORD);
    assertThat(fixture.reviewing.list(alma)).hasSize(3);

    fixture.reviewing.end(alma, elsewhere.session());
    assertRefused(
        new SessionNotFound(elsewhere.session()),
        () -> fixture.reviewing.end(alma, elsewhere.session()));
    assertRefused(
        new SessionNotFound(bert.session()), () -> fixture.reviewing.end(alma, bert.session()));

    assertThat(fixture.reviewing.endOthers(alma)).isEqualTo(1);
    assertThat(fixture.reviewing.list(alma))
        .singleElement()
        .satisfies(left -> assertThat(left.id()).isEqualTo(alma.session()));
  }
}
