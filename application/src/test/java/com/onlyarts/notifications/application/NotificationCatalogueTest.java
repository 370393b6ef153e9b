package com.onlyarts.notifications.application;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.ArtworkPublished;
import com.onlyarts.catalog.api.InfringementFound;
import com.onlyarts.commissions.api.CommissionSideGone;
import com.onlyarts.consultations.api.ConsultationSideGone;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.AccountReinstated;
import com.onlyarts.identity.api.AccountSuspended;
import com.onlyarts.identity.api.ArtistDemoted;
import com.onlyarts.identity.api.ProfileChanged;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.livestreams.api.BidderSuspended;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.livestreams.api.StreamArtistGone;
import com.onlyarts.messaging.api.ConversationRead;
import com.onlyarts.notifications.api.AudienceWaits;
import com.onlyarts.notifications.application.port.Receipts.Line;
import com.onlyarts.notifications.application.port.Receipts.Receipt;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.ordering.api.OrderCancelled;
import com.onlyarts.ordering.api.OrderCompleted;
import com.onlyarts.ordering.api.OrderExpired;
import com.onlyarts.ordering.api.OrderPlaced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotificationCatalogueTest {
  /** Events that are told by others than the catalogue, or to nobody, and why. */
  private static final Map<Class<? extends Event>, String> NOT_IN_THE_CATALOGUE =
      Map.ofEntries(
          Map.entry(LivestreamStarted.class, "NotifyingFollowers tells followers, batch by batch"),
          Map.entry(AudienceWaits.class, "one batch of it"),
          Map.entry(
              AccountDeleted.class,
              "whoever left is told nothing more; NotificationCleanup forgets them (R19)"),
          Map.entry(
              AccountSuspended.class,
              "whoever is suspended cannot sign in, and reads nothing (R13)"),
          Map.entry(
              AccountReinstated.class, "signing in works again, and a suspension is not told"),
          Map.entry(ProfileChanged.class, "one's own act, of which others need not know"),
          Map.entry(
              ArtworkPublished.class,
              "the artist's own act; followers are told of livestreams, not of works"),
          Map.entry(InfringementFound.class, "PurchaseInfringes tells each of its buyers (R126)"),
          Map.entry(OrderPlaced.class, "one's own act; what counts is that it is paid"),
          Map.entry(OrderCompleted.class, "every line of it was told when it was sent"),
          Map.entry(OrderCancelled.class, "the buyer's own act, and nothing was paid"),
          Map.entry(OrderExpired.class, "nothing was paid, and the lines are back in the cart"),
          Map.entry(ArtistDemoted.class, "admins tell the artist why; what is called off is told"),
          Map.entry(StreamArtistGone.class, "what is called off by it is told"),
          Map.entry(CommissionSideGone.class, "CommissionMoved tells what became of it"),
          Map.entry(ConsultationSideGone.class, "ConsultationCancelled tells what became of it"),
          Map.entry(BidderSuspended.class, "BidsVoided tells what became of it"),
          Map.entry(TakenBack.class, "TakingBackNotifications forgets what was told of it (R82)"),
          Map.entry(
              ConversationRead.class,
              "NotificationCleanup marks what was told of it as read (R82)"));

  private static final Receipt RECEIPT =
      new Receipt(
          "OA-1",
          List.of(new Line("Tide", 1, MailFixture.usd("5.00"))),
          MailFixture.usd("5.00"),
          MailFixture.usd("0.50"),
          MailFixture.usd("5.50"));

  private final NotificationCatalogue catalogue =
      new NotificationCatalogue(_ -> Optional.of(RECEIPT));
  private final Set<String> used = new TreeSet<>();
  private final ResourceBundle bundle = LocalizedTexts.in(Locale.ENGLISH);

  @Test
  void every_published_event_is_told_or_there_is_a_reason() throws IOException {
    Set<Class<?>> told = catalogue.entries().stream().map(CatalogueEntry::event).collect(toSet());

    assertThat(published())
        .hasSizeGreaterThan(NOT_IN_THE_CATALOGUE.size())
        .allSatisfy(
            event ->
                assertThat(told.contains(event))
                    .as("%s is told", event)
                    .isNotEqualTo(NOT_IN_THE_CATALOGUE.containsKey(event)));
  }

  @Test
  void every_line_of_the_bundle_is_read_and_every_line_that_is_read_is_there() {
    for (CatalogueEntry<?> entry : catalogue.entries()) {
      EventSamples.of(entry.event()).flatMap(event -> drafts(entry, event)).forEach(this::read);
    }
    EventSamples.of(AudienceWaits.class)
        .map(AudienceWaits.class::cast)
        .map(it -> LivestreamNotifications.started(it, PersonId.next()))
        .forEach(this::read);

    assertThat(used).isEqualTo(bundle.keySet());
  }

  @Test
  void what_an_entry_tells_has_a_handler_that_tells_it() {
    for (CatalogueEntry<?> entry : catalogue.entries()) {
      List<NotificationDraft> drafts =
          EventSamples.of(entry.event()).flatMap(event -> drafts(entry, event)).toList();

      assertThat(drafts.stream().anyMatch(draft -> draft.reader().isPresent()))
          .as("%s in the inbox", entry.event())
          .isEqualTo(entry.inbox().isPresent());
      assertThat(drafts.stream().anyMatch(draft -> mail(draft).isPresent()))
          .as("%s by mail", entry.event())
          .isEqualTo(entry.mail().isPresent());
    }
  }

  /** In the inbox and by mail, once and gathered, of people who have left and of others. */
  private void read(NotificationDraft draft) {
    draft.with("actor", "ada");
    if (draft.reader().isPresent()) {
      LocalizedTexts texts = new LocalizedTexts("inbox", recording(), _ -> Optional.empty());
      for (int times = 1; times <= 3; times++) {
        assertThat(texts.named(draft.notice(texts, times).text().message(times))).isNotBlank();
      }
    }
    mail(draft);
  }

  private Optional<Mail> mail(NotificationDraft draft) {
    LocalizedTexts texts = new LocalizedTexts("mail", recording(), _ -> Optional.empty());
    Optional<Mail> mail = draft.mail(texts);
    mail.ifPresent(it -> texts.named(it.facts()));
    return mail;
  }

  private static <E extends Event> Stream<NotificationDraft> drafts(
      CatalogueEntry<E> entry, Event event) {
    return entry.drafts().apply(entry.event().cast(event));
  }

  private ResourceBundle recording() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        used.add(key);
        return bundle.getString(key);
      }

      @Override
      public boolean containsKey(String key) {
        return bundle.containsKey(key);
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(bundle.keySet());
      }
    };
  }

  private static List<Class<?>> published() throws IOException {
    Path classes = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.matches("com/onlyarts/\\w+/api/\\w+\\.class"))
          .<Class<?>>map(file -> named(file.replace('/', '.').replaceAll("\\.class$", "")))
          .filter(Event.class::isAssignableFrom)
          .toList();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
