package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.InMemoryWorkQueue;
import com.onlyarts.kernel.application.port.WorkQueue.Outcome;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.NewsletterIssue;
import com.onlyarts.notifications.domain.SubscriberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues in a map; it addresses all of an issue's readers at once, whatever the batch. */
public final class InMemoryNewsletterIssues implements NewsletterIssues {
  private static final String LATEST_FIRST = "newsletters";
  private final Map<NewsletterId, NewsletterIssue> issues = new LinkedHashMap<>();
  private final Map<NewsletterId, Integer> addressed = new LinkedHashMap<>();
  private final InMemorySubscribers subscribers;
  private final InMemoryWorkQueue<Mail> mails;

  public InMemoryNewsletterIssues(InMemorySubscribers subscribers, InMemoryWorkQueue<Mail> mails) {
    this.subscribers = subscribers;
    this.mails = mails;
  }

  @Override
  public void add(NewsletterIssue issue) {
    issues.put(issue.id(), issue);
  }

  @Override
  public Optional<NewsletterIssue> find(NewsletterId issue) {
    return Optional.ofNullable(issues.get(issue));
  }

  @Override
  public Page<IssueCard> list(PageRequest request) {
    List<IssueCard> latestFirst =
        List.copyOf(issues.values()).reversed().stream().map(this::card).toList();
    int from =
        request
            .cursor()
            .map(
                cursor ->
                    1 + indexOf(latestFirst, new NewsletterId(cursor.in(LATEST_FIRST).uuid(0))))
            .orElse((int) request.offset());
    List<IssueCard> fetched = latestFirst.stream().skip(from).limit(request.oneMore()).toList();
    return Page.of(
        request,
        fetched,
        issues.size(),
        card -> Cursor.at(LATEST_FIRST, card.issue().id().value()));
  }

  private static int indexOf(List<IssueCard> cards, NewsletterId id) {
    return cards.stream().map(card -> card.issue().id()).toList().indexOf(id);
  }

  @Override
  public Optional<IssueCard> card(NewsletterId issue) {
    return find(issue).map(this::card);
  }

  private IssueCard card(NewsletterIssue issue) {
    return new IssueCard(
        issue,
        addressed.getOrDefault(issue.id(), 0),
        count(issue, Outcome.DONE),
        count(issue, Outcome.SKIPPED)
            + count(issue, Outcome.REFUSED)
            + count(issue, Outcome.PARKED),
        addressed.containsKey(issue.id()));
  }

  private int count(NewsletterIssue issue, Outcome outcome) {
    String keys = "newsletter/%s/".formatted(issue.id().value());
    return (int)
        mails.all().stream()
            .map(mail -> mail.key().text())
            .filter(
                key -> key.startsWith(keys) && mails.outcomeOf(key).equals(Optional.of(outcome)))
            .count();
  }

  @Override
  public List<NewsletterId> unaddressed(Optional<NewsletterId> after, int most) {
    return issues.keySet().stream()
        .filter(id -> !addressed.containsKey(id))
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public boolean addressSome(NewsletterId id, int most, Instant now) {
    Optional<NewsletterIssue> next = find(id).filter(issue -> !addressed.containsKey(issue.id()));
    next.ifPresent(
        issue -> {
          Map<SubscriberId, MailAddress> readers = subscribers.confirmedBy(issue.at());
          readers.forEach(
              (reader, address) -> mails.add(Mail.ofNewsletter(issue.id(), reader, address)));
          addressed.put(issue.id(), readers.size());
        });
    return next.isPresent();
  }
}
