package com.onlyarts.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.Deed;
import com.onlyarts.notifications.application.port.Letter;
import com.onlyarts.notifications.application.port.MailEvents.MailEvent;
import com.onlyarts.notifications.application.port.MailEvents.Signature;
import com.onlyarts.notifications.application.port.NewsletterIssues.IssueCard;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailRejection.InvalidNewsletterToken;
import com.onlyarts.notifications.domain.MailRejection.MailWebhookClosed;
import com.onlyarts.notifications.domain.MailRejection.SuppressionNotFound;
import com.onlyarts.notifications.domain.MailToken;
import com.onlyarts.notifications.domain.SuppressionId;
import com.onlyarts.kernel.api.PageRequest;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NewsletterTest {
  private static final Signature SIGNED = new Signature("msg_1", "1", "v1,x");
  private final MailHouse house = new MailHouse();
  private final MailAddress mira = new MailAddress("mira@example.com");
  private final Caller admin = Callers.anAdmin();

  @Test
  void a_subscription_begins_when_its_link_is_followed() {
    house.subscribing.subscribe(mira);
    house.subscribing.subscribe(mira);
    assertThat(house.delivered()).singleElement().extracting(letter -> letter.sheet().subject()).isEqualTo("newsletter_confirmation");
    house.sending.send(admin, "Too early", "…");
    house.sending.addressWaiting();
    assertThat(house.delivered()).hasSize(1);

    house.subscribing.confirm(house.subscribers.expectedOf(mira).getLast());

    house.sending.send(admin, "News", "Three *new* artists");
    house.sending.addressWaiting();
    assertThat(house.delivered()).hasSize(2).last().satisfies(letter -> assertThat(letter.sheet().text()).contains("Three *new* artists"));
  }

  @Test
  void every_issue_names_its_one_click_end_and_who_used_it_gets_no_more() {
    house.reads(mira);
    house.sending.send(admin, "News", "…");
    house.sending.addressWaiting();
    Letter letter = house.delivered().getLast();
    assertThat(letter.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    String link = letter.headers().get("List-Unsubscribe");
    assertThat(link).startsWith("<https://onlyarts.test/api/newsletter/unsubscribe?token=").endsWith(">");
    MailToken token = new MailToken(link.replaceAll(".*token=|>", ""));

    house.sending.send(admin, "Next", "…");
    house.sending.addressWaiting();
    house.subscribing.unsubscribe(token);
    house.subscribing.unsubscribe(token);

    assertThat(house.delivered()).as("queued before, and not sent any more").last().isEqualTo(letter);
    assertThat(house.sending.list(PageRequest.first(1)).rows()).extracting(IssueCard::failed).containsExactly(1);
  }

  @Test
  void a_link_nobody_gave_out_does_nothing() {
    refused(() -> house.subscribing.confirm(MailToken.next()), new InvalidNewsletterToken());
    refused(() -> house.subscribing.unsubscribe(MailToken.next()), new InvalidNewsletterToken());
    refused(() -> house.subscribing.show(MailToken.next()), new InvalidNewsletterToken());
  }

  @Test
  void R95_an_issue_is_written_to_the_audit_trail() {
    IssueCard sent = house.sending.send(admin, "News", "…");
    assertThat(house.audit.deeds()).singleElement().extracting(Deed::act, Deed::subjectId).containsExactly("notifications.send-newsletter", sent.issue().id().value().toString());
  }

  @Test
  void R36_an_address_that_bounced_is_suppressed_once_and_an_admin_lifts_it() {
    house.event = Optional.of(new MailEvent("msg_1", "email.bounced", Optional.of(Reason.BOUNCED), List.of(mira), Optional.of("no mailbox")));
    house.keeping.take(new byte[0], SIGNED);
    SuppressionId id = house.keeping.list(PageRequest.first(10)).rows().getFirst().id();
    house.keeping.lift(admin, id);
    house.keeping.take(new byte[0], SIGNED);

    assertThat(house.suppressions.contains(mira)).as("the event came again and had its effect before").isFalse();
    assertThat(house.audit.deeds()).extracting(Deed::act).containsExactly("notifications.lift-suppression");
    refused(() -> house.keeping.lift(admin, id), new SuppressionNotFound(id));
  }

  @Test
  void events_are_not_taken_while_there_is_no_secret() {
    KeepingSuppressions closed = new KeepingSuppressions(Optional.empty(), house.transactions, house.suppressions, house.audit, house.clock);
    refused(() -> closed.take(new byte[0], SIGNED), new MailWebhookClosed());
  }

  private static void refused(ThrowingCallable act, Rejection rejection) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Rejected.class, it -> assertThat(it.rejection()).isEqualTo(rejection));
  }
}
