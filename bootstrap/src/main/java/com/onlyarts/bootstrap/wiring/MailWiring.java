package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.api.PasswordResets;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.notifications.application.DeliveringMail;
import com.onlyarts.notifications.application.KeepingSuppressions;
import com.onlyarts.notifications.application.MailLinks;
import com.onlyarts.notifications.application.MailQueueing;
import com.onlyarts.notifications.application.NotificationCatalogue;
import com.onlyarts.notifications.application.PreparingMails;
import com.onlyarts.notifications.application.SendTimeFacts;
import com.onlyarts.notifications.application.SendingNewsletters;
import com.onlyarts.notifications.application.SubscribingToNewsletter;
import com.onlyarts.notifications.application.port.MailEvents;
import com.onlyarts.notifications.application.port.MailTransport;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.folder.FolderMail;
import com.onlyarts.notifications.jdbi.JdbiDisplayNames;
import com.onlyarts.notifications.jdbi.JdbiNewsletterIssues;
import com.onlyarts.notifications.jdbi.JdbiPreferences;
import com.onlyarts.notifications.jdbi.JdbiReceipts;
import com.onlyarts.notifications.jdbi.JdbiSubscribers;
import com.onlyarts.notifications.jdbi.JdbiSuppressions;
import com.onlyarts.notifications.jdbi.MailTopic;
import com.onlyarts.notifications.mustache.MustacheMailTemplates;
import com.onlyarts.notifications.resend.ResendEvents;
import com.onlyarts.notifications.resend.ResendMail;
import com.onlyarts.notifications.resend.ResendSettings;
import com.onlyarts.notifications.resend.ResendSignature;
import com.onlyarts.notifications.rest.NewsletterResource;
import com.onlyarts.notifications.rest.SuppressionsResource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The mail part of notifications: Resend if there is a key for it, a folder in its place otherwise
 * (R83).
 */
public final class MailWiring {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ModuleContext context;
  private final QueueWorker queue = new QueueWorker("mail", 1);
  private final JdbiWorkQueue<Mail> mails;
  private final JdbiWorkQueue<Mail> newsletters;
  private final DeliveringMail delivering;
  private final Optional<ProviderCalls> calls;
  private final List<Object> resources;

  public MailWiring(ModuleContext context, Contacts contacts, PasswordResets resets) {
    this.context = context;
    calls =
        context
            .settings()
            .providers()
            .resend()
            .map(_ -> ProviderCalls.within(PATIENCE.multipliedBy(2), "resend", context.clock()));
    mails = new JdbiWorkQueue<>(context.jdbi(), MailTopic.MAIL, queue::wake);
    newsletters = new JdbiWorkQueue<>(context.jdbi(), MailTopic.NEWSLETTER, queue::wake);
    JdbiSubscribers subscribers = new JdbiSubscribers(context.jdbi());
    JdbiNewsletterIssues issues = new JdbiNewsletterIssues(context.jdbi(), newsletters);
    JdbiSuppressions suppressions = new JdbiSuppressions(context.jdbi());
    MailQueueing queueing = new MailQueueing(mails);
    SendTimeFacts sendTimeFacts =
        new SendTimeFacts(
            resets,
            subscribers,
            issues,
            new JdbiDisplayNames(context.jdbi()),
            new MailLinks(
                context.settings().addresses().siteUrl(),
                context.settings().addresses().publicUrl()),
            context.clock());
    PreparingMails preparing =
        new PreparingMails(
            contacts,
            new JdbiPreferences(context.jdbi()),
            suppressions,
            sendTimeFacts,
            new MustacheMailTemplates(),
            context.settings().providers().mailFrom());
    SubscribingToNewsletter subscribing =
        new SubscribingToNewsletter(context.transactions(), subscribers, queueing, context.clock());
    SendingNewsletters sending =
        new SendingNewsletters(
            context.transactions(),
            issues,
            context.audit(),
            context.clock(),
            context.itemByItem("notifications.address-newsletters"));

    delivering = new DeliveringMail(mails, newsletters, preparing, carrier(), context.clock());
    resources =
        List.of(
            new NewsletterResource(subscribing, sending, context.caller()),
            new SuppressionsResource(
                new KeepingSuppressions(
                    events(),
                    context.transactions(),
                    suppressions,
                    context.audit(),
                    context.clock()),
                context.caller()));
    new NotificationCatalogue(new JdbiReceipts(context.jdbi()))
        .mailHandlers(queueing)
        .forEach(context.handlers()::add);
    context
        .jobs()
        .addAll(
            List.of(
                new Job(
                    "notifications.address-newsletters",
                    Duration.ofSeconds(5),
                    sending::addressWaiting),
                new Job(
                    "notifications.sweep-subscribers", Duration.ofHours(6), subscribing::sweep)));
    context.onStop().add(queue::close);
  }

  /** The way to Resend, to be watched; empty while the folder is there. */
  public Optional<ProviderCalls> calls() {
    return calls;
  }

  public List<Object> resources() {
    return resources;
  }

  /** The mails that wait, newsletters apart. */
  public JdbiWorkQueue<Mail> mails() {
    return mails;
  }

  /** The queues, to be watched. */
  public List<JdbiWorkQueue<Mail>> queues() {
    return List.of(mails, newsletters);
  }

  public void start() {
    queue.start(delivering::deliverDue);
  }

  private MailTransport carrier() {
    return context
        .settings()
        .providers()
        .resend()
        .<MailTransport>map(
            resend ->
                new ResendMail(
                    new ResendSettings(resend.apiKey(), resend.apiBase(), PATIENCE),
                    calls.orElseThrow()))
        .orElseGet(
            () -> new FolderMail(context.settings().dataDir().resolve("mail"), context.clock()));
  }

  private Optional<MailEvents> events() {
    return context
        .settings()
        .providers()
        .resend()
        .flatMap(Settings.Resend::webhookSecret)
        .map(secret -> new ResendEvents(signature(secret)));
  }

  private static ResendSignature signature(String secret) {
    try {
      return new ResendSignature(secret);
    } catch (IllegalArgumentException _) {
      throw new Settings.Wrong(
          List.of(
              "RESEND_WEBHOOK_SECRET must be the webhook's signing secret, whsec_ and base64."));
    }
  }
}
