package com.onlyarts.notifications.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.kernel.application.port.WorkQueue.Item;
import com.onlyarts.kernel.application.port.WorkQueue.Outcome;
import com.onlyarts.notifications.application.port.NewsletterIssues.IssueCard;
import com.onlyarts.notifications.application.port.Subscribers.Status;
import com.onlyarts.notifications.application.port.Subscribers.Subscription;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailToken;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.NewsletterIssue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Subscribers} and {@link NewsletterIssues} must do together. */
public abstract class NewsletterContract {
  private static final Instant NOW = Instant.parse("2024-01-15T10:00:00Z");
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final MailAddress mira = anAddress();

  protected abstract Subscribers subscribers();

  protected abstract NewsletterIssues issues();

  /** Where the mails of issues wait. */
  protected abstract WorkQueue<Mail> mails();

  /** Somebody with an account. */
  protected abstract PersonId admin();

  @Test
  void an_address_is_asked_once_in_a_while_and_never_when_it_reads_already() {
    assertThat(subscribers().ask(mira, NOW, PAUSE)).isPresent();
    assertThat(subscribers().ask(mira, NOW.plus(PAUSE).minusSeconds(1), PAUSE)).isEmpty();
    assertThat(subscribers().ask(mira, NOW.plus(PAUSE), PAUSE)).isPresent();

    confirm(mira);

    assertThat(subscribers().ask(mira, NOW.plus(Duration.ofDays(1)), PAUSE)).isEmpty();
  }

  @Test
  void a_link_confirms_in_time_and_says_so_again_until_the_subscription_ends() {
    MailToken late = MailToken.next();
    MailToken used = MailToken.next();
    MailToken other = MailToken.next();
    subscribers().ask(mira, NOW, PAUSE);
    assertThat(subscribers().unsubscribeToken(mira)).isEmpty();
    subscribers().expect(mira, late, NOW);
    subscribers().expect(mira, used, NOW.plusSeconds(1));
    subscribers().expect(mira, other, NOW.plusSeconds(1));

    assertThat(subscribers().confirm(late, NOW)).isEmpty();
    assertThat(subscribers().confirm(MailToken.next(), NOW)).isEmpty();
    assertThat(subscribers().confirm(used, NOW)).contains(mira);
    assertThat(subscribers().confirm(used, NOW)).as("its answer was lost (R6)").contains(mira);
    assertThat(subscribers().confirm(other, NOW)).isEmpty();
    assertThat(subscribers().expect(mira, MailToken.next(), NOW.plusSeconds(1))).isFalse();
    subscribers().unsubscribe(subscribers().unsubscribeToken(mira).orElseThrow(), NOW);
    assertThat(subscribers().confirm(used, NOW)).isEmpty();
  }

  @Test
  void a_subscription_ends_by_its_own_link_and_may_begin_again() {
    subscribers().ask(mira, NOW, PAUSE);
    confirm(mira);
    MailToken link = subscribers().unsubscribeToken(mira).orElseThrow();

    assertThat(subscribers().of(link)).contains(new Subscription(mira, Status.CONFIRMED));
    assertThat(subscribers().unsubscribe(link, NOW)).isTrue();
    assertThat(subscribers().unsubscribe(link, NOW)).isTrue();
    assertThat(subscribers().of(link)).contains(new Subscription(mira, Status.UNSUBSCRIBED));
    assertThat(subscribers().unsubscribeToken(mira)).isEmpty();
    assertThat(subscribers().unsubscribe(MailToken.next(), NOW)).isFalse();
    assertThat(subscribers().ask(mira, NOW.plus(PAUSE), PAUSE)).isPresent();
  }

  @Test
  void whoever_never_confirmed_is_forgotten() {
    subscribers().ask(mira, NOW, PAUSE);
    subscribers().sweep(NOW.plusSeconds(1));
    assertThat(subscribers().ask(mira, NOW.plusSeconds(2), PAUSE)).isPresent();
  }

  @Test
  void an_issue_goes_once_to_each_who_read_when_it_was_written() {
    addressAll();
    subscribers().ask(mira, NOW, PAUSE);
    confirm(mira);
    MailAddress tooLate = anAddress();
    subscribers().ask(tooLate, NOW, PAUSE);
    NewsletterIssue issue = issue(NOW);
    issues().add(issue);
    MailToken token = MailToken.next();
    subscribers().expect(tooLate, token, NOW.plusSeconds(60));
    subscribers().confirm(token, NOW.plusSeconds(1));

    addressAll();

    List<Item<Mail>> queued = queued(issue);
    assertThat(queued)
        .extracting(item -> item.work().to())
        .contains(new Mail.Addressee.At(mira))
        .doesNotContain(new Mail.Addressee.At(tooLate))
        .doesNotHaveDuplicates();
    assertThat(issues().find(issue.id())).contains(issue);
    mails().ended(queued.getFirst(), Outcome.DONE, "re_1", NOW);
    assertThat(issues().card(issue.id())).contains(new IssueCard(issue, queued.size(), 1, 0, true));
  }

  @Test
  void issues_are_listed_latest_first() {
    NewsletterIssue first = issue(NOW);
    NewsletterIssue second = issue(NOW.plusSeconds(1));
    issues().add(first);
    issues().add(second);

    var page = issues().list(PageRequest.first(1));

    assertThat(page.rows()).extracting(IssueCard::issue).containsExactly(second);
    assertThat(issues().list(PageRequest.first(1).after(page)).rows())
        .extracting(IssueCard::issue)
        .containsExactly(first);
    addressAll();
  }

  private void addressAll() {
    for (NewsletterId issue : issues().unaddressed(Optional.empty(), 100)) {
      while (issues().addressSome(issue, 2, NOW)) {
        // goes on where it was
      }
    }
    assertThat(issues().unaddressed(Optional.empty(), 100)).isEmpty();
  }

  private List<Item<Mail>> queued(NewsletterIssue issue) {
    return mails().take(1_000, NOW, PAUSE).stream()
        .filter(item -> issue.id().value().toString().equals(item.work().facts().get("newsletter")))
        .toList();
  }

  private void confirm(MailAddress address) {
    MailToken token = MailToken.next();
    subscribers().expect(address, token, NOW.plusSeconds(60));
    subscribers().confirm(token, NOW.minusSeconds(1));
  }

  private NewsletterIssue issue(Instant at) {
    return new NewsletterIssue(NewsletterId.next(), admin(), "News", "Three *new* artists", at);
  }

  private static MailAddress anAddress() {
    return new MailAddress("m" + UUID.randomUUID() + "@example.com");
  }
}
