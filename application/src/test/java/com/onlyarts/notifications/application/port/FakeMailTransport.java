package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A transport that answers as it is told, takes each key once, and fails whoever speaks to it
 * inside a transaction.
 */
public final class FakeMailTransport implements MailTransport {
  private final InMemoryTransactions transactions;
  private final Deque<Answer> next = new ArrayDeque<>();
  private final Map<String, OutgoingMail> taken = new LinkedHashMap<>();
  private final List<OutgoingMail> tried = new ArrayList<>();

  public FakeMailTransport(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** What it says next, instead of taking the mail. */
  public void answers(Answer... answers) {
    next.addAll(List.of(answers));
  }

  @Override
  public Answer send(OutgoingMail mail) {
    transactions.requireOutside();
    tried.add(mail);
    if (!next.isEmpty()) {
      return next.remove();
    }
    taken.putIfAbsent(mail.key().text(), mail);
    return new Answer.Taken("re_" + taken.size());
  }

  /** Every mail it took, in order. */
  public List<OutgoingMail> taken() {
    return List.copyOf(taken.values());
  }

  /** Every mail it was shown. */
  public List<OutgoingMail> tried() {
    return tried;
  }
}
