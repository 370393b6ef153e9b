package com.onlyarts.notifications.application.port;

import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailId;
import com.onlyarts.notifications.domain.MailKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail queue in a map. */
public final class InMemoryMails implements Mails {
  private final Map<MailKey, Entry> entries = new LinkedHashMap<>();

  @Override
  public synchronized boolean add(Mail mail, Instant at) {
    return entries.putIfAbsent(mail.key(), new Entry(mail, at)) == null;
  }

  @Override
  public synchronized Optional<Claimed> claim(Instant now, Duration lease) {
    return entries.values().stream()
        .filter(entry -> entry.status.equals("waiting") && !entry.dueAt.isAfter(now))
        .min(
            Comparator.<Entry, Boolean>comparing(entry -> entry.mail.template().isBulk())
                .thenComparing(entry -> entry.dueAt))
        .map(
            entry -> {
              entry.attempts++;
              entry.dueAt = now.plus(lease);
              return new Claimed(entry.mail, entry.attempts);
            });
  }

  @Override
  public void sent(MailId mail, String transportsId, Instant at) {
    end(mail, "sent", at);
  }

  @Override
  public void skipped(MailId mail, String why, Instant at) {
    end(mail, "skipped", at);
  }

  @Override
  public void refused(MailId mail, String why, Instant at) {
    end(mail, "refused", at);
  }

  @Override
  public void parked(MailId mail, String why, Instant at) {
    end(mail, "parked", at);
  }

  @Override
  public void postponed(MailId mail, String why, Instant dueAt) {
    of(mail).dueAt = dueAt;
  }

  @Override
  public void returned(MailId mail, Instant dueAt) {
    of(mail).dueAt = dueAt;
    of(mail).attempts--;
  }

  @Override
  public synchronized void sweep(Instant doneBefore) {
    entries
        .values()
        .removeIf(
            entry ->
                !entry.mail.template().isBulk()
                    && entry.doneAt.filter(doneBefore::isAfter).isPresent());
  }

  /** What is in the queue, whatever became of it. */
  public List<Mail> all() {
    return entries.values().stream().map(entry -> entry.mail).toList();
  }

  /** What became of the mail of this key, as in {@code sent}. */
  public String statusOf(MailKey key) {
    return entries.get(key).status;
  }

  long count(String keysBeginning, String status) {
    return entries.values().stream()
        .filter(
            entry ->
                entry.mail.key().text().startsWith(keysBeginning) && entry.status.equals(status))
        .count();
  }

  private void end(MailId mail, String status, Instant at) {
    of(mail).status = status;
    of(mail).doneAt = Optional.of(at);
  }

  private Entry of(MailId mail) {
    return entries.values().stream()
        .filter(entry -> entry.mail.id().equals(mail))
        .findFirst()
        .orElseThrow();
  }

  private static final class Entry {
    private final Mail mail;
    private Instant dueAt;
    private int attempts;
    private String status = "waiting";
    private Optional<Instant> doneAt = Optional.empty();

    Entry(Mail mail, Instant dueAt) {
      this.mail = mail;
      this.dueAt = dueAt;
    }
  }
}
