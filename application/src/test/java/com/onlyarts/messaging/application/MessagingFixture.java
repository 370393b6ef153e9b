package com.onlyarts.messaging.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingLiveEvents;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.messaging.application.port.InMemoryConversationQueries;

/** The messaging module on fakes. */
public final class MessagingFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryConversationQueries correspondence = new InMemoryConversationQueries();
  public final InMemoryBlocklist blocklist = new InMemoryBlocklist();
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final RecordingLiveEvents live = new RecordingLiveEvents(transactions);
  private final MessageEvents messageEvents = new MessageEvents(outbox, live);
  public final WritingMessages writing =
      new WritingMessages(
          transactions, correspondence, correspondence, blocklist, messageEvents, clock);
  public final ReadingMessages reading =
      new ReadingMessages(
          transactions, correspondence, correspondence, correspondence, messageEvents, clock);

  /** Somebody who can be written to. */
  public Caller somebody() {
    Caller caller = Callers.aUser();
    correspondence.arrive(caller.person());
    return caller;
  }
}
