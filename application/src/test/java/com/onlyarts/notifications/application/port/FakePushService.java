package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes every push, or answers as a test likes. */
public final class FakePushService implements PushService {
  private final InMemoryTransactions transactions;
  private final List<PushDelivery> sent = new ArrayList<>();
  private Function<PushDelivery, Answer> answers = _ -> new Answer.Taken();

  public FakePushService(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  public void answering(Function<PushDelivery, Answer> like) {
    answers = like;
  }

  @Override
  public synchronized Answer send(PushTarget target, PushDelivery delivery) {
    transactions.requireOutside();
    sent.add(delivery);
    return answers.apply(delivery);
  }

  public synchronized List<PushDelivery> sent() {
    return List.copyOf(sent);
  }
}
