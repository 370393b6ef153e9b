package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.PasswordResets.ResetLink;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.EventHandler.Occurrence;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.InMemoryWorkQueue;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.notifications.application.port.FakeMailTransport;
import com.onlyarts.notifications.application.port.InMemoryDisplayNames;
import com.onlyarts.notifications.application.port.InMemoryNewsletterIssues;
import com.onlyarts.notifications.application.port.InMemoryPreferences;
import com.onlyarts.notifications.application.port.InMemorySubscribers;
import com.onlyarts.notifications.application.port.InMemorySuppressions;
import com.onlyarts.notifications.application.port.MailEvents;
import com.onlyarts.notifications.application.port.MailTemplates.Sheet;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.application.port.Receipts;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailAddress;
import java.net.URI;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mail part of notifications on fakes: a mail's words are its facts, a transport that can be
 * told what to say.
 */
public final class MailFixture {
  public static final Currency USD = Currency.getInstance("USD");

  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  public final InMemoryWorkQueue<Mail> mails = aQueue();
  private final InMemoryWorkQueue<Mail> newsletters = aQueue();
  public final InMemorySubscribers subscribers = new InMemorySubscribers();
  public final InMemoryNewsletterIssues issues =
      new InMemoryNewsletterIssues(subscribers, newsletters);
  public final InMemorySuppressions suppressions = new InMemorySuppressions();
  public final FakeMailTransport transport = new FakeMailTransport(transactions);
  public final Map<PersonId, String> addresses = new HashMap<>();
  public final InMemoryPreferences preferences = new InMemoryPreferences();
  public Optional<Receipts.Receipt> receipt = Optional.empty();
  public Optional<MailEvents.MailEvent> event = Optional.empty();
  private final InMemoryDisplayNames names = new InMemoryDisplayNames();
  private final EventHandlers handlers = new EventHandlers();
  private int links;

  private final MailQueueing queueing = new MailQueueing(mails);
  public final SubscribingToNewsletter subscribing =
      new SubscribingToNewsletter(transactions, subscribers, queueing, clock);
  public final SendingNewsletters sending =
      new SendingNewsletters(
          transactions,
          issues,
          audit,
          clock,
          new ItemByItem("address-newsletters", new InMemoryFailedItems(), clock));
  public final KeepingSuppressions keeping =
      new KeepingSuppressions(
          Optional.of((_, _, _) -> event.orElseThrow()), transactions, suppressions, audit, clock);

  private final SendTimeFacts sendTimeFacts =
      new SendTimeFacts(
          this::reset,
          subscribers,
          issues,
          names,
          new MailLinks(
              URI.create("https://onlyarts.test"), URI.create("https://api.onlyarts.test")),
          clock);
  private final PreparingMails preparing =
      new PreparingMails(
          person -> Optional.ofNullable(addresses.get(person)),
          preferences,
          suppressions,
          sendTimeFacts,
          (template, _, facts) -> new Sheet(template.label(), new TreeMap<>(facts).toString(), ""),
          "OnlyArts <hello@onlyarts.test>");
  public final DeliveringMail delivering =
      new DeliveringMail(mails, newsletters, preparing, transport, clock);

  public MailFixture() {
    new NotificationCatalogue(_ -> receipt).mailHandlers(queueing).forEach(handlers::add);
  }

  public void hears(Event event) {
    handlers.to(event).forEach(handler -> handler.to(List.of(new Occurrence<>(event, 1))));
  }

  /** Somebody with an account at this name's address. */
  public PersonId person(String name) {
    PersonId person = PersonId.next();
    names.put(person, name);
    addresses.put(person, name + "@example.com");
    return person;
  }

  /** Each link is another one, and only registered addresses have any. */
  private Optional<ResetLink> reset(String email) {
    links++;
    URI link = URI.create("https://onlyarts.test/reset-password#token=" + links);
    return addresses.containsValue(email)
        ? Optional.of(new ResetLink(email, link, clock.instant()))
        : Optional.empty();
  }

  /** Delivers what is due, and answers all that the transport has taken so far. */
  public List<OutgoingMail> delivered() {
    delivering.deliverDue();
    return transport.taken();
  }

  /** Lets an address read the newsletter. */
  public void reads(MailAddress address) {
    subscribing.subscribe(address);
    delivered();
    subscribing.confirm(subscribers.expectedOf(address).getLast());
  }

  private static InMemoryWorkQueue<Mail> aQueue() {
    return new InMemoryWorkQueue<>(mail -> Optional.of(mail.key().text()));
  }

  public static Money usd(String amount) {
    return Money.of(new java.math.BigDecimal(amount), USD);
  }
}
