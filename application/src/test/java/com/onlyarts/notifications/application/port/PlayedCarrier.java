package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A carrier that answers as it is told, takes each key once, and fails whoever speaks to it inside a transaction. */
public final class PlayedCarrier implements MailCarrier {
  private final InMemoryTransactions transactions;
  private final Deque<Answer> next = new ArrayDeque<>();
  private final Map<String, Letter> taken = new LinkedHashMap<>();
  private final List<Letter> tried = new ArrayList<>();

  public PlayedCarrier(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** What it says next, instead of taking the letter. */
  public void answers(Answer... answers) {
    next.addAll(List.of(answers));
  }

  @Override
  public Answer send(Letter letter) {
    transactions.requireOutside();
    tried.add(letter);
    if (!next.isEmpty()) {
      return next.remove();
    }
    taken.putIfAbsent(letter.key().text(), letter);
    return new Answer.Taken("re_" + taken.size());
  }

  /** Every letter it took, in order. */
  public List<Letter> taken() {
    return List.copyOf(taken.values());
  }

  /** Every letter it was shown. */
  public List<Letter> tried() {
    return tried;
  }
}
