package com.onlyarts.notifications.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.AuditEntry;
import com.onlyarts.notifications.application.port.MailEvents.MailEvent;
import com.onlyarts.notifications.application.port.MailEvents.Signature;
import com.onlyarts.notifications.application.port.NewsletterIssues.IssueCard;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailRejection.InvalidNewsletterToken;
import com.onlyarts.notifications.domain.MailRejection.MailWebhookClosed;
import com.onlyarts.notifications.domain.MailRejection.SuppressionNotFound;
import com.onlyarts.notifications.domain.MailToken;
import com.onlyarts.notifications.domain.SuppressionId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NewsletterTest {
  private static final Signature SIGNED = new Signature("msg_1", "1", "v1,x");
  private final MailFixture fixture = new MailFixture();
  private final MailAddress mira = new MailAddress("mira@example.com");
  private final Caller admin = Callers.anAdmin();

  @Test
  void a_subscription_begins_when_its_link_is_followed() {
    fixture.subscribing.subscribe(mira);
    fixture.subscribing.subscribe(mira);
    assertThat(fixture.delivered())
        .singleElement()
        .extracting(mail -> mail.sheet().subject())
        .isEqualTo("newsletter_confirmation");
    fixture.sending.send(admin, "Too early", "…");
    fixture.sending.addressWaiting();
    assertThat(fixture.delivered()).hasSize(1);

    fixture.subscribing.confirm(fixture.subscribers.expectedOf(mira).getLast());

    fixture.sending.send(admin, "News", "Three *new* artists");
    fixture.sending.addressWaiting();
    assertThat(fixture.delivered())
        .hasSize(2)
        .last()
        .satisfies(mail -> assertThat(mail.sheet().text()).contains("Three *new* artists"));
  }

  @Test
  void every_issue_names_its_one_click_end_and_who_used_it_gets_no_more() {
    fixture.reads(mira);
    fixture.sending.send(admin, "News", "…");
    fixture.sending.addressWaiting();
    OutgoingMail mail = fixture.delivered().getLast();
    assertThat(mail.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    String link = requireNonNull(mail.headers().get("List-Unsubscribe"));
    assertThat(link)
        .startsWith("<https://api.onlyarts.test/api/newsletter/unsubscribe?token=")
        .endsWith(">");
    MailToken token = new MailToken(link.replaceAll(".*token=|>", ""));

    fixture.sending.send(admin, "Next", "…");
    fixture.sending.addressWaiting();
    fixture.subscribing.unsubscribe(token);
    fixture.subscribing.unsubscribe(token);

    assertThat(fixture.delivered())
        .as("queued before, and not sent any more")
        .last()
        .isEqualTo(mail);
    assertThat(fixture.sending.list(PageRequest.first(1)).rows())
        .extracting(IssueCard::failed)
        .containsExactly(1);
  }

  @Test
  void a_link_nobody_gave_out_does_nothing() {
    refused(() -> fixture.subscribing.confirm(MailToken.next()), new InvalidNewsletterToken());
    refused(() -> fixture.subscribing.unsubscribe(MailToken.next()), new InvalidNewsletterToken());
    refused(() -> fixture.subscribing.show(MailToken.next()), new InvalidNewsletterToken());
  }

  @Test
  void R95_an_issue_is_written_to_the_audit_trail() {
    IssueCard sent = fixture.sending.send(admin, "News", "…");
    assertThat(fixture.audit.deeds())
        .singleElement()
        .extracting(AuditEntry::act, AuditEntry::subjectId)
        .containsExactly("notifications.send-newsletter", sent.issue().id().value().toString());
  }

  @Test
  void R36_an_address_that_bounced_is_suppressed_once_and_an_admin_lifts_it() {
    fixture.event =
        Optional.of(
            new MailEvent(
                "msg_1",
                "email.bounced",
                Optional.of(Reason.BOUNCED),
                List.of(mira),
                Optional.of("no mailbox")));
    fixture.keeping.take(new byte[0], SIGNED);
    SuppressionId id = fixture.keeping.list(PageRequest.first(10)).rows().getFirst().id();
    fixture.keeping.lift(admin, id);
    fixture.keeping.take(new byte[0], SIGNED);

    assertThat(fixture.suppressions.contains(mira))
        .as("the event came again and had its effect before")
        .isFalse();
    assertThat(fixture.audit.deeds())
        .extracting(AuditEntry::act)
        .containsExactly("notifications.lift-suppression");
    refused(() -> fixture.keeping.lift(admin, id), new SuppressionNotFound(id));
  }

  @Test
  void events_are_not_taken_while_there_is_no_secret() {
    KeepingSuppressions closed =
        new KeepingSuppressions(
            Optional.empty(),
            fixture.transactions,
            fixture.suppressions,
            fixture.audit,
            fixture.clock);
    refused(() -> closed.take(new byte[0], SIGNED), new MailWebhookClosed());
  }

  private static void refused(ThrowingCallable act, Rejection rejection) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Rejected.class, it -> assertThat(it.rejection()).isEqualTo(rejection));
  }
}
