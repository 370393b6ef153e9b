package com.onlyarts.identity.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.AccountReinstated;
import com.onlyarts.identity.api.ArtistDemoted;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.AccountSuspended;
import com.onlyarts.identity.domain.IdentityRejection.InvalidResetToken;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.IdentityRejection.ObligationsOpen;
import com.onlyarts.identity.domain.IdentityRejection.OwnAccount;
import com.onlyarts.identity.domain.IdentityRejection.RoleNotAllowed;
import com.onlyarts.identity.domain.IdentityRejection.UserNotFound;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.AuditEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModeratingPeopleTest {
  private static final Password SECRET = new Password("gate keeper of the gallery");
  private final IdentityFixture fixture = new IdentityFixture();
  private Caller boss;

  @BeforeEach
  void an_admin() {
    fixture.appointing.appointFirst(new EmailAddress("boss@example.org"), SECRET);
    boss = fixture.callerOf(fixture.login("boss", SECRET));
  }

  @Test
  void R10_admins_appoint_others_and_nobody_else_does() {
    Caller rosa = fixture.caller("rosa");
    Caller otto = fixture.caller("otto");

    assertRefused(
        new RoleNotAllowed(), () -> fixture.moderating.appoint(rosa, otto.person(), Role.ADMIN));
    assertRefused(
        new UserNotFound(), () -> fixture.moderating.appoint(boss, PersonId.next(), Role.ADMIN));
    fixture.moderating.appoint(boss, rosa.person(), Role.ADMIN);

    assertThat(fixture.login("rosa", IdentityFixture.PASSWORD).account().profile().role())
        .isEqualTo(Role.ADMIN);
  }

  @Test
  void whoever_was_an_admin_a_moment_ago_decides_nothing_any_more() {
    Caller rosa = fixture.caller("rosa");
    fixture.moderating.appoint(boss, rosa.person(), Role.ADMIN);
    fixture.moderating.appoint(rosa, boss.person(), Role.USER);

    assertRefused(
        new RoleNotAllowed(), () -> fixture.moderating.appoint(boss, rosa.person(), Role.USER));
  }

  @Test
  void nobody_suspends_or_demotes_themselves() {
    assertRefused(new OwnAccount(), () -> fixture.moderating.suspend(boss, boss.person(), "tired"));
    assertRefused(
        new OwnAccount(), () -> fixture.moderating.appoint(boss, boss.person(), Role.USER));
  }

  @Test
  void R19_nobody_ceases_to_be_an_artist_while_something_of_others_hangs_on_it() {
    PersonId rosa = fixture.caller("rosa").person();
    fixture.moderating.appoint(boss, rosa, Role.ARTIST);
    Obligation sale = new Obligation(Obligation.Kind.SALES, List.of(new UUID(7, 7)));
    fixture.obligations.set(rosa, sale);

    fixture.moderating.appoint(boss, rosa, Role.ADMIN);
    assertRefused(
        new ObligationsOpen(Map.of("sales", sale.things())),
        () -> fixture.moderating.appoint(boss, rosa, Role.USER));
    fixture.obligations.set(rosa);
    fixture.moderating.appoint(boss, rosa, Role.USER);

    assertThat(fixture.outbox.events()).endsWith(new ArtistDemoted(rosa, fixture.clock.instant()));
  }

  @Test
  void R13_a_suspended_account_has_no_session_and_cannot_sign_in_until_it_is_reinstated() {
    SignedIn session = fixture.register("rosa");
    PersonId rosa = fixture.callerOf(session).person();

    fixture.moderating.suspend(boss, rosa, "Sells other people's works");

    assertRefused(new InvalidToken(), () -> fixture.callerOf(session));
    assertRefused(new AccountSuspended(), () -> fixture.login("rosa", IdentityFixture.PASSWORD));
    fixture.moderating.reinstate(boss, rosa);
    assertThat(fixture.login("rosa", IdentityFixture.PASSWORD).account().person().username())
        .isEqualTo("rosa");
    assertRefused(new InvalidToken(), () -> fixture.callerOf(session));
  }

  @Test
  void R13_what_was_given_out_to_a_suspended_account_is_void() {
    Caller rosa = fixture.caller("rosa");
    String link = fixture.recovering.linkFor("rosa@example.org").orElseThrow().link().toString();

    fixture.moderating.suspend(boss, rosa.person(), "spam");
    fixture.moderating.reinstate(boss, rosa.person());

    assertThat(fixture.voided).containsExactly(rosa.person());
    assertRefused(
        new InvalidResetToken(),
        () ->
            fixture.resetting.reset(
                new Secret(link.substring(link.indexOf('=') + 1)),
                new Password("an even better secret")));
  }

  @Test
  void R95_every_deed_is_written_down_and_what_changes_nothing_is_not() {
    PersonId rosa = fixture.caller("rosa").person();

    for (int i = 0; i < 2; i++) {
      fixture.moderating.verify(boss, rosa);
      fixture.moderating.appoint(boss, rosa, Role.ARTIST);
      fixture.moderating.suspend(boss, rosa, " spam ");
    }
    fixture.moderating.reinstate(boss, rosa);
    fixture.moderating.reinstate(boss, rosa);

    assertThat(fixture.audit.deeds())
        .containsExactly(
            deed("identity.verify", rosa, Map.of()),
            deed("identity.appoint", rosa, Map.of("from", "user", "to", "artist")),
            deed("identity.suspend", rosa, Map.of("reason", "spam")),
            deed("identity.reinstate", rosa, Map.of()));
  }

  @Test
  void R13_other_modules_hear_once_of_a_suspension_and_of_its_end() {
    PersonId rosa = fixture.caller("rosa").person();

    for (int i = 0; i < 2; i++) {
      fixture.moderating.suspend(boss, rosa, "spam");
    }
    for (int i = 0; i < 2; i++) {
      fixture.moderating.reinstate(boss, rosa);
    }

    assertThat(fixture.outbox.events())
        .endsWith(
            new com.onlyarts.identity.api.AccountSuspended(rosa, fixture.clock.instant()),
            new AccountReinstated(rosa, fixture.clock.instant()));
    assertThat(fixture.outbox.events())
        .filteredOn(com.onlyarts.identity.api.AccountSuspended.class::isInstance)
        .hasSize(1);
  }

  @Test
  void a_suspension_has_a_reason() {
    PersonId rosa = fixture.caller("rosa").person();

    assertInvalid("reason", () -> fixture.moderating.suspend(boss, rosa, " "));
    assertInvalid("reason", () -> fixture.moderating.suspend(boss, rosa, "x".repeat(501)));
  }

  private AuditEntry deed(String act, PersonId person, Map<String, String> facts) {
    return new AuditEntry(boss.person().value(), act, "person", person.value().toString(), facts);
  }
}
