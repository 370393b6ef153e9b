package com.onlyarts.architecture;

import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The floor plan, spelled once; every rule reads it here. A new module is a constant of {@link
 * Module}, a new sort of adapter one of {@link Role}; nothing else needs to change. What is excused
 * from a rule stands here too, each with its reason.
 */
final class FloorPlan {
  private FloorPlan() {}

  /**
   * The two packages that belong to no module: what the contract generates, and the composition
   * root that sees everything.
   */
  static final String CONTRACT = "contract";

  static final String BOOTSTRAP = "bootstrap";

  /**
   * A bounded module and whom it may ask. It can name only modules above it, so that this plan
   * cannot hold a circle.
   */
  enum Module {
    /** Words all modules share; it stands below them all. */
    KERNEL(true),
    IDENTITY(true),
    MEDIA(true, IDENTITY),
    CATALOG(true, IDENTITY, MEDIA),
    PAYMENTS(true, IDENTITY),
    ORDERING(true, CATALOG, PAYMENTS, MEDIA, IDENTITY),
    COMMISSIONS(true, PAYMENTS, MEDIA, IDENTITY),
    CONSULTATIONS(true, ORDERING, PAYMENTS, IDENTITY),
    LIVESTREAMS(true, CATALOG, ORDERING, IDENTITY),
    MESSAGING(true, MEDIA, IDENTITY),
    NOTIFICATIONS(
        true,
        IDENTITY,
        MEDIA,
        CATALOG,
        PAYMENTS,
        ORDERING,
        COMMISSIONS,
        CONSULTATIONS,
        LIVESTREAMS,
        MESSAGING),
    INSIGHTS(
        true,
        IDENTITY,
        MEDIA,
        CATALOG,
        PAYMENTS,
        ORDERING,
        COMMISSIONS,
        CONSULTATIONS,
        LIVESTREAMS,
        MESSAGING,
        NOTIFICATIONS);

    private final boolean built;
    private final Set<Module> asks;

    Module(boolean built, Module... asks) {
      this.built = built;
      this.asks = Set.of(asks);
    }

    /** Whether the code must have it by now. */
    boolean isBuilt() {
      return built;
    }

    String packageName() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean mayAsk(Module other) {
      return other == this || other == KERNEL || asks.contains(other);
    }

    static Optional<Module> of(String packageName) {
      return Arrays.stream(values())
          .filter(module -> module.packageName().equals(packageName))
          .findFirst();
    }
  }

  /**
   * The part a package of a module plays: which Maven module it lives in, which roles it sees, and
   * which libraries. Inner ones stand first.
   */
  enum Role {
    DOMAIN("domain", "domain", java(), sees()),
    API("api", "application", java(), sees(DOMAIN)),
    PORT("application.port", "application", java(), sees(API, DOMAIN)),
    APPLICATION("application", "application", java(), sees(PORT, API, DOMAIN)),
    REST(
        "rest",
        "adapters-rest",
        java(
            "javax.crypto..",
            "jakarta.ws.rs..",
            "jakarta.annotation",
            "jakarta.validation..",
            "com.fasterxml.jackson..",
            "org.glassfish.jersey..",
            "org.slf4j..",
            "com.github.benmanes.caffeine..",
            "io.github.bucket4j..",
            "inet.ipaddr..",
            "org.apache.commons.csv"),
        sees(APPLICATION, PORT, API, DOMAIN)),
    /** Writes files that calendars read; beside REST because they go out there. */
    CALENDAR("calendar", "adapters-rest", java("net.fortuna.ical4j.."), sees(PORT, API, DOMAIN)),
    JDBI(
        "jdbi",
        "adapters-persistence",
        java(
            "java.sql..",
            "javax.sql..",
            "javax.crypto..",
            "org.jdbi..",
            "org.postgresql..",
            "org.flywaydb..",
            "com.zaxxer.hikari..",
            "com.github.kagkarlsson.scheduler..",
            "com.github.benmanes.caffeine..",
            "com.fasterxml.jackson..",
            "org.slf4j.."),
        sees(PORT, API, DOMAIN)),
    /** How providers are asked, and how their word is told from anybody else's. */
    RESILIENCE(
        "resilience",
        "adapters-resilience",
        java("io.github.resilience4j..", "javax.crypto..", "org.slf4j.."),
        sees(PORT, API, DOMAIN)),
    STRIPE(
        "stripe",
        "adapters-payments",
        java(
            "java.net.http",
            "javax.crypto..",
            "com.stripe..",
            "com.google.gson..",
            "com.fasterxml.jackson..",
            "org.slf4j.."),
        sees(RESILIENCE, PORT, API, DOMAIN)),
    /** Stands in for Stripe, behind HTTP as Stripe is: it sees nothing of ours. */
    SANDBOX(
        "sandbox",
        "adapters-payments/sandbox",
        java(
            "java.nio.channels",
            "java.nio.file..",
            "javax.crypto..",
            "com.fasterxml.jackson..",
            "com.sun.net.httpserver"),
        sees()),
    CRYPTO(
        "crypto",
        "adapters-security",
        java(
            "javax.crypto..",
            "com.nimbusds..",
            "org.bouncycastle..",
            "com.nulabinc.zxcvbn..",
            "com.github.benmanes.caffeine..",
            "org.slf4j.."),
        sees(PORT, API, DOMAIN)),
    CLOUDINARY(
        "cloudinary",
        "adapters-media",
        java("java.net.http", "com.cloudinary..", "org.apache.http..", "org.slf4j.."),
        sees(RESILIENCE, PORT, API, DOMAIN)),
    /** Reads tables, JSON and archives; beside the disk because what artists send lies there. */
    SOURCES(
        "sources",
        "adapters-media",
        java("org.apache.commons.csv", "com.fasterxml.jackson.."),
        sees(PORT, API, DOMAIN)),
    /** Writes watermarks with the font that is there for documents. */
    IMAGING(
        "imaging",
        "adapters-media",
        java(
            "java.awt..",
            "javax.imageio..",
            "org.w3c.dom",
            "org.apache.fontbox..",
            "org.apache.pdfbox.."),
        sees(PORT, API, DOMAIN)),
    DISK("disk", "adapters-media", java("java.nio.file..", "org.slf4j.."), sees(PORT, API, DOMAIN)),
    SIGNING("signing", "adapters-media", java("javax.crypto.."), sees(PORT, API, DOMAIN)),
    CLAMAV(
        "clamav",
        "adapters-media",
        java("java.nio.channels", "java.nio.file..", "org.slf4j.."),
        sees(RESILIENCE, PORT, API, DOMAIN)),
    S3(
        "s3",
        "adapters-media",
        java("java.nio.file..", "software.amazon.awssdk..", "org.slf4j.."),
        sees(DISK, RESILIENCE, PORT, API, DOMAIN)),
    /** Writes documents that buyers keep; beside the pictures because both are files. */
    PDF("pdf", "adapters-media", java("org.apache.pdfbox.."), sees(PORT, API, DOMAIN)),
    PUSH(
        "push",
        "adapters-email",
        java(
            "java.net.http",
            "com.interaso..",
            "kotlin..",
            "com.fasterxml.jackson..",
            "org.slf4j.."),
        sees(PORT, API, DOMAIN)),
    RESEND(
        "resend",
        "adapters-email",
        java("java.net.http", "com.fasterxml.jackson..", "org.slf4j.."),
        sees(RESILIENCE, PORT, API, DOMAIN)),
    /** Reads what AfterShip tells; beside Resend because both do nothing but tell. */
    AFTERSHIP(
        "aftership",
        "adapters-email",
        java("com.fasterxml.jackson.."),
        sees(RESILIENCE, PORT, API, DOMAIN)),
    FOLDER(
        "folder",
        "adapters-email",
        java("java.nio.file..", "jakarta.mail..", "org.slf4j.."),
        sees(PORT, API, DOMAIN)),
    MUSTACHE(
        "mustache",
        "adapters-email",
        java("com.samskivert.mustache..", "org.commonmark.."),
        sees(PORT, API, DOMAIN));

    private final String packageName;
    private final String mavenModule;
    private final List<String> libraries;
    private final Set<Role> sees;

    Role(String packageName, String mavenModule, List<String> libraries, Set<Role> sees) {
      this.packageName = packageName;
      this.mavenModule = mavenModule;
      this.libraries = libraries;
      this.sees = sees;
    }

    String mavenModule() {
      return mavenModule;
    }

    /** Whether this role may use a library's package; what is not listed is forbidden. */
    boolean mayUse(String libraryPackage) {
      return libraries.stream()
          .anyMatch(allowed -> PackageMatcher.of(allowed).matches(libraryPackage));
    }

    private boolean maySee(Role other) {
      return other == this || sees.contains(other);
    }

    static Optional<Role> of(String packageName) {
      return Arrays.stream(values())
          .filter(role -> role.packageName.equals(packageName))
          .findFirst();
    }

    /**
     * The Java every role may use, and what else is given: no files, no network, no SQL, no logging
     * unless it is.
     */
    private static List<String> java(String... more) {
      Stream<String> plain =
          Stream.of(
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.math",
              "java.text",
              "java.io",
              "java.net",
              "java.nio",
              "java.nio.charset",
              "java.security..");
      return Stream.concat(
              Stream.concat(plain, Stream.of("org.jspecify.annotations")), Arrays.stream(more))
          .toList();
    }

    private static Set<Role> sees(Role... others) {
      return Set.of(others); // not an EnumSet: the enum is still being made
    }
  }

  /** Words of a module's domain that are spoken everywhere, ids aside. */
  static final Set<String> SHARED_WORDS =
      Set.of(
          // Who is calling is known by their role: accounts (domain) have one and Caller (api)
          // shows it, so it can live only in the domain.
          "identity.domain.Role",
          // Whoever asks for a refund says what it takes (doors), and the payment decides by it
          // (domain).
          "payments.domain.RefundScope",
          // Carts and orders name the licence that the catalog prices (doors and domain).
          "catalog.domain.LicenceKind",
          // A copy's number is the catalog's, its certificate is ordering's; both go by this.
          "catalog.domain.CertificateCode");

  /** Codes of the contract that HTTP itself gives out, before any rejection could. */
  static final Set<String> HTTP_CODES =
      Set.of(
          "invalid_request",
          "malformed_json",
          "unauthorized",
          "invalid_token",
          "forbidden",
          "not_found",
          "method_not_allowed",
          "not_acceptable",
          "unsupported_media_type",
          "payload_too_large",
          "conflict",
          "internal_error",
          "not_implemented");

  /**
   * Ports whose fakes need no contract suite, each with the reason. One that gets a suite comes off
   * the list; the rule fails when it does not.
   */
  static final Map<String, String> PORTS_WITHOUT_SUITE =
      Map.ofEntries(
          Map.entry(
              "kernel.application.port.Outbox",
              "it shows only in what the relay delivers, which OutboxIT holds to R83"),
          Map.entry(
              "kernel.application.port.AuditTrail",
              "only writes, and the table refuses the rest, which JdbiAuditTrailIT shows"),
          Map.entry(
              "kernel.application.port.Transactions", "every suite of every other port runs in it"),
          Map.entry(
              "identity.application.port.PasswordHashes",
              "the algorithm is the point, and the adapter's own tests show it"),
          Map.entry(
              "identity.application.port.AccessTokenIssuer",
              "the algorithm is the point, and the adapter's own tests show it"),
          Map.entry(
              "identity.application.port.SigningKeys",
              "who wins the race for the next key is the point, and JdbiCredentialsIT shows it with threads"),
          Map.entry("identity.application.port.AccountQueries", "only reads"),
          Map.entry("identity.application.port.SessionStatuses", "only reads"),
          Map.entry(
              "identity.application.port.ProfileCounters", "counts rows that fakes do not have"),
          Map.entry("catalog.application.port.Counters", "counts rows that fakes do not have"),
          Map.entry(
              "catalog.application.port.GalleryIndex", "keeps an index that fakes do not have"),
          Map.entry(
              "catalog.application.port.RecentViews",
              "may forget whenever it likes, so there is nothing to hold it to"),
          Map.entry("insights.application.port.AuditLog", "only reads"),
          Map.entry("insights.application.port.Figures", "only reads"),
          Map.entry("insights.application.port.Overview", "only reads"),
          Map.entry("insights.application.port.Rollups", "adds up rows that fakes do not have"),
          Map.entry(
              "media.application.port.ImageProcessor",
              "what becomes of the pixels is the point, and ImageIoProcessorTest shows it"),
          Map.entry("media.application.port.Usernames", "only reads"),
          Map.entry("ordering.application.port.OrderHistory", "only reads"),
          Map.entry("ordering.application.port.CaseRecords", "only reads"),
          Map.entry("ordering.application.port.Correspondence", "only reads"),
          Map.entry("ordering.application.port.Library", "only reads"),
          Map.entry("ordering.application.port.Infringements", "only reads"),
          Map.entry("ordering.application.port.Sales", "only reads"),
          Map.entry(
              "ordering.application.port.CarrierEvents",
              "reads the service's own events, and the adapter's own test shows it"),
          Map.entry("ordering.application.port.CatalogOffers", "only reads"),
          Map.entry("ordering.application.port.TaxRates", "a setting"),
          Map.entry("consultations.application.port.ConsultationQueries", "only reads"),
          Map.entry(
              "consultations.application.port.Invitations",
              "a format, which its own test reads back"),
          Map.entry("commissions.application.port.ArtistDirectory", "only reads"),
          Map.entry("commissions.application.port.CommissionRecords", "only reads"),
          Map.entry(
              "notifications.application.port.MailTransport",
              "a remote one, held to its provider's documentation over HTTP"),
          Map.entry(
              "notifications.application.port.MailEvents",
              "reads the provider's own events, and the adapter's own test shows it"),
          Map.entry(
              "notifications.application.port.MailTemplates",
              "the words are the point, and the adapter's own test renders every mail"),
          Map.entry("notifications.application.port.Receipts", "only reads"),
          Map.entry("livestreams.application.port.LivestreamQueries", "only reads"),
          Map.entry("payments.application.port.EarningsLedger", "only reads"),
          Map.entry(
              "payments.application.port.Ledger",
              "the constraints of the database are the point, and JdbiLedgerIT shows them bite"),
          Map.entry("payments.application.port.LedgerAudit", "only reads"),
          Map.entry("payments.application.port.PaymentRecords", "only reads"),
          Map.entry("payments.application.port.PayoutRecords", "only reads"),
          Map.entry("payments.application.port.MoneyProvider", "what three other ports share"),
          Map.entry(
              "payments.application.port.PayoutProvider",
              "a remote one, held to its provider's documentation over HTTP"),
          Map.entry(
              "payments.application.port.SubscriptionProvider",
              "a remote one, held to its provider's documentation over HTTP"),
          Map.entry(
              "payments.application.port.PaymentProvider",
              "a remote one, held to its provider's documentation over HTTP"),
          Map.entry("notifications.application.port.DisplayNames", "only reads"),
          Map.entry(
              "notifications.application.port.PushKeys",
              "whose pair is kept in a race is the point, and NotificationRacesIT shows it with threads"),
          Map.entry(
              "notifications.application.port.PushService",
              "a remote one, held to the standards over HTTP by its own test"),
          Map.entry(
              "ordering.application.port.Certificates",
              "reads what the catalog and orders wrote; SellingEditionsJourneyIT shows it on the real thing"),
          Map.entry(
              "ordering.application.port.PurchasePapers",
              "makes documents, which PdfPapersTest reads back"),
          Map.entry(
              "catalog.application.port.ImportSources",
              "what others write is the point, and the adapter's own tests show it"),
          Map.entry(
              "payments.application.port.Sandbox",
              "a stand-in itself, held to Stripe's states and test cards by its own test"));

  /**
   * Tables that a module reads although another one owns them, each with the reason; views are free
   * for whoever may ask their owner.
   */
  static final Map<String, String> TABLES_READ_ACROSS =
      Map.of(
          "catalog reads cart_items",
          "the document's answer for one artwork says whether it lies in the caller's cart; the catalog may not ask ordering, which asks it",
          "ordering reads messaging_message",
          "whether a buyer had written to the seller decides when a case begins (R103); ordering may not ask messaging, which stands below it",
          "ordering reads messaging_written",
          "what the two wrote to each other is attached to their case (R107); ordering may not ask messaging, which stands below it",
          "identity reads catalog_offer",
          "the recount holds the number of works on a profile against what is on show (R17); identity may not ask the catalog, which asks it");

  /** The one place that looks at the machine's clock and throws dice for ids. */
  static final String MAKER_OF_IDS = "com.onlyarts.kernel.TimeOrderedUuid";

  /** Whether code at one address may touch what another module lets others touch at all. */
  static boolean mayAsk(ClassAddress from, Module other) {
    // The edge lets nobody in without asking identity who it is; identity's own resources stand
    // behind the same edge.
    boolean edge = from.is(Module.KERNEL, Role.REST) && other == Module.IDENTITY;
    return edge || from.module().orElseThrow().mayAsk(other);
  }

  /** Whether code at one address may look at code at another, as far as layers go. */
  static boolean maySee(ClassAddress from, ClassAddress to) {
    // The relay and the job runner are the engine under Handlers and Job, which are made by use
    // cases.
    boolean engine = from.is(Module.KERNEL, Role.JDBI) && to.is(Module.KERNEL, Role.APPLICATION);
    return engine || from.role().orElseThrow().maySee(to.role().orElseThrow());
  }

  /**
   * Whether a class may be touched by other modules: what lies in the api, ids, and the few shared
   * words.
   */
  static boolean isDoor(ClassAddress address, String className) {
    boolean id =
        address.role().filter(role -> role == Role.DOMAIN).isPresent() && className.endsWith("Id");
    return id
        || address.role().filter(role -> role == Role.API).isPresent()
        || SHARED_WORDS.stream().anyMatch(className::endsWith);
  }
}
