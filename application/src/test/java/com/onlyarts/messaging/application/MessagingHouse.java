package com.onlyarts.messaging.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryAcquaintances;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingLiveEvents;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.messaging.application.port.InMemoryCorrespondence;

/** The messaging module on fakes. */
public final class MessagingHouse {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryCorrespondence correspondence = new InMemoryCorrespondence();
  public final InMemoryAcquaintances acquaintances = new InMemoryAcquaintances();
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final RecordingLiveEvents live = new RecordingLiveEvents(transactions);
  private final Delivery delivery = new Delivery(outbox, live);
  public final WritingMessages writing = new WritingMessages(transactions, correspondence, correspondence, acquaintances, delivery, clock);
  public final ReadingMessages reading = new ReadingMessages(transactions, correspondence, correspondence, correspondence, delivery, clock);

  /** Somebody who can be written to. */
  public Caller somebody() {
    Caller caller = Callers.aUser();
    correspondence.arrive(caller.person());
    return caller;
  }
}
