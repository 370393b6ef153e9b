package com.onlyarts.messaging.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingLiveEvents;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.media.application.DeliveringFiles;
import com.onlyarts.media.application.FileScans;
import com.onlyarts.media.application.OfferingFiles;
import com.onlyarts.media.application.port.InMemoryOriginals;
import com.onlyarts.media.application.port.PlainOriginalAddresses;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.ScanResult;
import com.onlyarts.messaging.application.port.InMemoryConversationQueries;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The messaging module on fakes. */
public final class MessagingFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryConversationQueries correspondence = new InMemoryConversationQueries();
  public final InMemoryBlocklist blocklist = new InMemoryBlocklist();
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final RecordingLiveEvents live = new RecordingLiveEvents(transactions);
  public final InMemoryOriginals originals = new InMemoryOriginals();
  private final Set<Set<PersonId>> dealings = new HashSet<>();
  private final MessageEvents messageEvents = new MessageEvents(outbox, live);
  public final WritingMessages writing =
      new WritingMessages(
          transactions,
          correspondence,
          correspondence,
          new AdmittingMessages(
              correspondence,
              blocklist,
              new OfferingFiles(originals, FileScans.off()),
              (one, other) -> dealings.contains(Set.of(one, other))),
          messageEvents,
          clock);
  public final ReadingMessages reading =
      new ReadingMessages(
          transactions, correspondence, correspondence, correspondence, messageEvents, clock);

  public final ReadingAttachments attachments =
      new ReadingAttachments(
          reading,
          correspondence,
          new DeliveringFiles(originals, new PlainOriginalAddresses(), FileScans.off()),
          clock);

  /** A picture of so many bytes that somebody has sent completely. */
  public OriginalId aFileOf(Caller owner, long bytes) {
    Original file =
        Original.announce(
            owner.person(),
            new Original.Description("sketch.png", FileKind.PNG, bytes),
            clock.instant());
    file.complete("a".repeat(64), clock.instant());
    originals.add(file);
    return file.id();
  }

  /** A virus was found in a file. */
  public void infect(OriginalId id) {
    Original file = originals.find(id).orElseThrow();
    file.scanned(new ScanResult.Infected("Test.Virus"));
    originals.save(file);
  }

  /** The two have an order or a commission from now on. */
  public void letDeal(Caller one, Caller other) {
    dealings.add(Set.of(one.person(), other.person()));
  }

  /** Somebody who can be written to, and came long ago. */
  public Caller somebody() {
    Caller caller = Callers.aUser();
    correspondence.arrive(caller.person(), clock.instant().minus(Duration.ofDays(400)));
    return caller;
  }

  /** Somebody who can be written to, and came just now. */
  public Caller newcomer() {
    Caller caller = Callers.aUser();
    correspondence.arrive(caller.person(), clock.instant());
    return caller;
  }
}
