package com.onlyarts.bootstrap;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything the environment decides; the README's table says what each variable does. Wrong or missing ones stop the start with one sentence each.
 *
 * @param databaseUrl a JDBC address; empty for the embedded PostgreSQL
 * @param subscriptions what tiers cost a month
 * @param cloudinary who keeps pictures; the local disk if empty
 * @param resend who sends mail; a folder takes it if empty
 * @param mailFrom the sender of every mail, as in {@code OnlyArts <hello@onlyarts.com>}
 * @param redisUrl who carries live events between nodes; PostgreSQL if empty
 * @param push the key pair web push is signed with (VAPID); one is made and kept if empty
 * @param meetingBase where meeting links of consultations begin (R64)
 * @param streamBase where players find streams by their public id (R70)
 * @param softClose an accepted bid in the last so many seconds of an auction sets its clock back to as many, 1 to 300 (R73)
 * @param shortestPassword the fewest characters of a new password, 8 to 64 (R12)
 * @param clockStart the instant at which the clock starts, in development only
 */
public record Settings(
    int port,
    Mode mode,
    Path dataDir,
    Optional<String> databaseUrl,
    URI publicUrl,
    List<String> corsOrigins,
    boolean rateLimits,
    Optional<FirstAdmin> firstAdmin,
    Optional<Stripe> stripe,
    Subscriptions subscriptions,
    Optional<Cloudinary> cloudinary,
    Optional<Resend> resend,
    String mailFrom,
    Optional<URI> redisUrl,
    Optional<Push> push,
    URI meetingBase,
    URI streamBase,
    Duration softClose,
    Currency currency,
    BigDecimal taxRate,
    BigDecimal commissionRate,
    int shortestPassword,
    Optional<Instant> clockStart,
    boolean demo) {
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_MINIMUM = 64;
  private static final BigDecimal DEAREST = new BigDecimal(9_999);
  private static final Duration SOFT_CLOSE = Duration.ofSeconds(10);
  private static final int LONGEST_SOFT_CLOSE = 300;
  private static final URI RESEND_API = URI.create("https://api.resend.com");
  private static final List<String> NEEDED_IN_PRODUCTION =
      List.of(
          "DATABASE_URL",
          "STRIPE_SECRET_KEY",
          "STRIPE_WEBHOOK_SECRET",
          "CLOUDINARY_CLOUD_NAME",
          "CLOUDINARY_API_KEY",
          "CLOUDINARY_API_SECRET",
          "RESEND_API_KEY",
          "ONLYARTS_PUBLIC_URL");

  /** Development forgives and stands in; production insists. */
  public enum Mode {
    DEVELOPMENT,
    PRODUCTION
  }

  /** Who is appointed admin at start-up (R10). */
  public record FirstAdmin(String email, String password) {
    @Override
    public String toString() {
      return email;
    }
  }

  /** How to reach Stripe; {@code apiBase} is empty for Stripe's own address. */
  public record Stripe(String secretKey, String webhookSecret, Optional<URI> apiBase) {
    @Override
    public String toString() {
      return "Stripe";
    }
  }

  /** What tiers cost a month, and Stripe's names for these prices; a tier without such a name cannot be had by way of Stripe. */
  public record Subscriptions(BigDecimal premium, BigDecimal pro, Optional<String> premiumPrice, Optional<String> proPrice) {}

  /** How to reach Cloudinary; {@code apiBase} is empty for its own address. */
  public record Cloudinary(String cloudName, String apiKey, String apiSecret, Optional<URI> apiBase) {
    @Override
    public String toString() {
      return "Cloudinary";
    }
  }

  /** How to reach Resend; {@code webhookSecret} is empty while its webhooks are not used. */
  public record Resend(String apiKey, URI apiBase, Optional<String> webhookSecret) {
    @Override
    public String toString() {
      return "Resend";
    }
  }

  /** What web push is signed with: an uncompressed P-256 point and its private number, both in URL-safe base64 (VAPID). */
  public record Push(String publicKey, String privateKey) {
    @Override
    public String toString() {
      return "Push";
    }
  }

  /** Reads the settings, or says everything that is wrong with them at once. */
  public static Settings from(Map<String, String> environment) {
    return new Reader(environment).read();
  }

  public boolean isProduction() {
    return mode == Mode.PRODUCTION;
  }

  /** The settings are wrong; the message is for the person who starts the service. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(List<String> sentences) {
      super(String.join(System.lineSeparator(), sentences), null, false, false);
    }
  }

  private static final class Reader {
    private final Map<String, String> environment;
    private final List<String> wrong = new ArrayList<>();

    Reader(Map<String, String> environment) {
      this.environment = environment;
    }

    Settings read() {
      int port = parsed("PORT", Reader::port, 5000);
      Mode mode = parsed("ONLYARTS_MODE", text -> Mode.valueOf(text.toUpperCase(Locale.ROOT)), Mode.DEVELOPMENT);
      Settings settings =
          new Settings(
              port,
              mode,
              Path.of(text("ONLYARTS_DATA_DIR").orElse(".onlyarts")).toAbsolutePath().normalize(),
              text("DATABASE_URL").flatMap(this::jdbcUrl),
              parsed("ONLYARTS_PUBLIC_URL", Reader::webAddress, URI.create("http://localhost:" + port)),
              text("ONLYARTS_CORS_ORIGINS").map(Reader::list).orElse(List.of()),
              parsed("ONLYARTS_RATE_LIMITS", Reader::onOrOff, true),
              firstAdmin(),
              stripe(),
              subscriptions(),
              cloudinary(),
              resend(),
              text("ONLYARTS_MAIL_FROM").orElse("OnlyArts <hello@onlyarts.example>"),
              parsed("REDIS_URL", text -> Optional.of(webAddress(text)), Optional.empty()),
              push(),
              parsed("ONLYARTS_MEETING_BASE", Reader::webAddress, URI.create("https://meet.onlyarts.example")),
              parsed("ONLYARTS_STREAM_BASE", Reader::webAddress, URI.create("http://localhost:8888")),
              parsed("ONLYARTS_SOFT_CLOSE_SECONDS", Reader::softClose, SOFT_CLOSE),
              parsed("ONLYARTS_CURRENCY", Currency::getInstance, Currency.getInstance("USD")),
              parsed("ONLYARTS_TAX_RATE", text -> between(text, BigDecimal.ONE), new BigDecimal("0.10")),
              parsed("ONLYARTS_COMMISSION_RATE", text -> between(text, new BigDecimal(100)), new BigDecimal("10")),
              parsed("ONLYARTS_PASSWORD_MIN", Reader::passwordLength, SHORTEST_PASSWORD),
              parsed("ONLYARTS_CLOCK", text -> Optional.of(Instant.parse(text)), Optional.empty()),
              parsed("ONLYARTS_DEMO", Reader::onOrOff, false));
      if (mode == Mode.PRODUCTION) {
        insist();
      }
      if (!wrong.isEmpty()) {
        throw new Wrong(wrong);
      }
      return settings;
    }

    private void insist() {
      for (String name : NEEDED_IN_PRODUCTION) {
        if (text(name).isEmpty()) {
          wrong.add(name + " must be set when ONLYARTS_MODE is production.");
        }
      }
      for (String name : List.of("ONLYARTS_CLOCK", "ONLYARTS_DEMO")) {
        if (text(name).isPresent()) {
          wrong.add(name + " is for development; it must not be set when ONLYARTS_MODE is production.");
        }
      }
      if (text("ONLYARTS_RATE_LIMITS").filter("off"::equals).isPresent()) {
        wrong.add("ONLYARTS_RATE_LIMITS can be off in development only.");
      }
    }

    private Optional<FirstAdmin> firstAdmin() {
      Optional<String> email = text("ONLYARTS_ADMIN_EMAIL");
      Optional<String> password = text("ONLYARTS_ADMIN_PASSWORD");
      if (email.isPresent() != password.isPresent()) {
        wrong.add("ONLYARTS_ADMIN_EMAIL and ONLYARTS_ADMIN_PASSWORD must be set together.");
      }
      return email.flatMap(address -> password.map(secret -> new FirstAdmin(address, secret)));
    }

    private Optional<Stripe> stripe() {
      Optional<String> key = text("STRIPE_SECRET_KEY");
      Optional<String> webhookSecret = text("STRIPE_WEBHOOK_SECRET");
      if (key.isPresent() != webhookSecret.isPresent()) {
        wrong.add("STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET must be set together.");
      }
      Optional<URI> base = parsed("STRIPE_API_BASE", text -> Optional.of(webAddress(text)), Optional.empty());
      return key.flatMap(secret -> webhookSecret.map(webhook -> new Stripe(secret, webhook, base)));
    }

    private Subscriptions subscriptions() {
      return new Subscriptions(
          parsed("ONLYARTS_PRICE_PREMIUM", text -> between(text, DEAREST), new BigDecimal("9.00")),
          parsed("ONLYARTS_PRICE_PRO", text -> between(text, DEAREST), new BigDecimal("19.00")),
          text("STRIPE_PRICE_PREMIUM"),
          text("STRIPE_PRICE_PRO"));
    }

    private Optional<Cloudinary> cloudinary() {
      List<Optional<String>> parts = List.of(text("CLOUDINARY_CLOUD_NAME"), text("CLOUDINARY_API_KEY"), text("CLOUDINARY_API_SECRET"));
      long given = parts.stream().filter(Optional::isPresent).count();
      if (given == 0) {
        return Optional.empty();
      }
      if (given < parts.size()) {
        wrong.add("CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET must be set together.");
        return Optional.empty();
      }
      Optional<URI> base = parsed("CLOUDINARY_API_BASE", text -> Optional.of(webAddress(text)), Optional.empty());
      return Optional.of(new Cloudinary(parts.get(0).orElseThrow(), parts.get(1).orElseThrow(), parts.get(2).orElseThrow(), base));
    }

    private Optional<Resend> resend() {
      URI base = parsed("RESEND_API_BASE", Reader::webAddress, RESEND_API);
      return text("RESEND_API_KEY").map(key -> new Resend(key, base, text("RESEND_WEBHOOK_SECRET")));
    }

    private Optional<Push> push() {
      Optional<String> publicKey = text("VAPID_PUBLIC_KEY");
      Optional<String> privateKey = text("VAPID_PRIVATE_KEY");
      if (publicKey.isPresent() != privateKey.isPresent()) {
        wrong.add("VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be set together.");
      }
      return publicKey.flatMap(shown -> privateKey.map(secret -> new Push(shown, secret)));
    }

    /** Takes {@code postgres://user:password@host:port/name?options} as well as JDBC's own form. */
    private Optional<String> jdbcUrl(String url) {
      if (url.startsWith("jdbc:postgresql:")) {
        return Optional.of(url);
      }
      try {
        return Optional.of(DatabaseUrl.toJdbc(URI.create(url)));
      } catch (IllegalArgumentException _) {
        wrong.add("DATABASE_URL must look like postgres://user:password@host:5432/name.");
        return Optional.empty();
      }
    }

    private Optional<String> text(String name) {
      return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private <T> T parsed(String name, Function<String, T> parser, T otherwise) {
      try {
        return text(name).map(parser).orElse(otherwise);
      } catch (RuntimeException _) {
        wrong.add("%s is \"%s\", which does not make sense there.".formatted(name, environment.get(name)));
        return otherwise;
      }
    }

    private static int port(String text) {
      int port = Integer.parseInt(text);
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("not a port");
      }
      return port;
    }

    private static int passwordLength(String text) {
      int length = Integer.parseInt(text);
      if (length < SHORTEST_PASSWORD || length > LONGEST_MINIMUM) {
        throw new IllegalArgumentException("out of bounds");
      }
      return length;
    }

    private static Duration softClose(String text) {
      int seconds = Integer.parseInt(text);
      if (seconds < 1 || seconds > LONGEST_SOFT_CLOSE) {
        throw new IllegalArgumentException("out of bounds");
      }
      return Duration.ofSeconds(seconds);
    }

    private static URI webAddress(String text) {
      URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (address.getHost() == null) {
        throw new IllegalArgumentException("not an address");
      }
      return address;
    }

    private static boolean onOrOff(String text) {
      return switch (text) {
        case "on", "true" -> true;
        case "off", "false" -> false;
        default -> throw new IllegalArgumentException("neither on nor off");
      };
    }

    private static BigDecimal between(String text, BigDecimal most) {
      BigDecimal number = new BigDecimal(text);
      if (number.signum() < 0 || number.compareTo(most) > 0) {
        throw new IllegalArgumentException("out of bounds");
      }
      return number;
    }

    private static List<String> list(String text) {
      return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
  }
}
