package com.onlyarts.bootstrap.settings;

import com.onlyarts.identity.domain.LoginLimits;
import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.rest.EdgeSettings;
import com.onlyarts.kernel.rest.TrustedProxies;
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
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads {@link Settings} from the environment, and gathers a sentence for everything that is wrong
 * there.
 */
final class SettingsReader {
  private static final int LAST_PORT = 65_535;
  private static final int SHORTEST_PASSWORD = 8;
  private static final int REQUESTS_PER_MINUTE = 600;
  private static final int FREE_FAILURES = 5;
  private static final int MOST_FREE_FAILURES = 100;
  private static final int DELAY = 900;
  private static final int SHORTEST_DELAY = 10;
  private static final int LONGEST_DELAY = 86_400;
  private static final int FAILURES = 30;
  private static final int MOST_FAILURES = 100_000;
  private static final int LONGEST_MINIMUM = 64;
  private static final String DEAREST = "9999";
  private static final Duration SOFT_CLOSE = Duration.ofSeconds(10);
  private static final int LONGEST_SOFT_CLOSE = 300;
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final int LONGEST_DRAIN = 60;
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
          "ONLYARTS_PUBLIC_URL",
          "ONLYARTS_SECRET");

  private final Map<String, String> environment;
  private final List<String> wrong = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  Settings read() {
    int port = parsed("PORT", text -> within(text, 0, LAST_PORT), 5000);
    Settings.Mode mode =
        parsed(
            "ONLYARTS_MODE",
            text -> Settings.Mode.valueOf(text.toUpperCase(Locale.ROOT)),
            Settings.Mode.DEVELOPMENT);
    Settings settings =
        new Settings(
            port,
            management(),
            mode,
            Path.of(text("ONLYARTS_DATA_DIR").orElse(".onlyarts")).toAbsolutePath().normalize(),
            text("DATABASE_URL").flatMap(this::jdbcUrl),
            addresses(port),
            access(),
            providers(),
            trade(),
            parsed(
                "ONLYARTS_DRAIN_SECONDS",
                text -> Duration.ofSeconds(within(text, 0, LONGEST_DRAIN)),
                mode == Settings.Mode.PRODUCTION ? DRAIN : Duration.ZERO),
            parsed("ONLYARTS_CLOCK", text -> Optional.of(Instant.parse(text)), Optional.empty()),
            parsed("ONLYARTS_DEMO", SettingsReader::onOrOff, false));
    if (mode == Settings.Mode.PRODUCTION) {
      insist();
    }
    if (!wrong.isEmpty()) {
      throw new Settings.Wrong(wrong);
    }
    return settings;
  }

  private Settings.Addresses addresses(int port) {
    URI publicUrl =
        parsed(
            "ONLYARTS_PUBLIC_URL",
            SettingsReader::webAddress,
            URI.create("http://localhost:" + port));
    return new Settings.Addresses(
        publicUrl,
        parsed("ONLYARTS_SITE_URL", SettingsReader::webAddress, publicUrl),
        parsed(
            "ONLYARTS_MEETING_BASE",
            SettingsReader::webAddress,
            URI.create("https://meet.onlyarts.example")),
        parsed(
            "ONLYARTS_STREAM_BASE",
            SettingsReader::webAddress,
            URI.create("http://localhost:8888")));
  }

  private Settings.Access access() {
    boolean rateLimits = parsed("ONLYARTS_RATE_LIMITS", SettingsReader::onOrOff, true);
    return new Settings.Access(
        secret(),
        text("ONLYARTS_CORS_ORIGINS").map(SettingsReader::list).orElse(List.of()),
        loginLimits(rateLimits),
        traffic(rateLimits),
        firstAdmin(),
        parsed(
            "ONLYARTS_PASSWORD_MIN",
            text -> within(text, SHORTEST_PASSWORD, LONGEST_MINIMUM),
            SHORTEST_PASSWORD));
  }

  private Settings.Providers providers() {
    return new Settings.Providers(
        stripe(),
        cloudinary(),
        s3(),
        parsed(
            "ONLYARTS_FILES_SCANNER", text -> Optional.of(scannerAddress(text)), Optional.empty()),
        resend(),
        text("ONLYARTS_MAIL_FROM").orElse("OnlyArts <hello@onlyarts.example>"),
        text("AFTERSHIP_WEBHOOK_SECRET").map(Settings.Tracking::new),
        push());
  }

  private Settings.Trade trade() {
    CurrencyTerms currency =
        parsed(
            "ONLYARTS_CURRENCY",
            text -> CurrencyTerms.of(Currency.getInstance(text)),
            CurrencyTerms.of(Currency.getInstance("USD")));
    return new Settings.Trade(
        currency.currency(),
        parsed("ONLYARTS_TAX_RATE", text -> between(text, BigDecimal.ONE), new BigDecimal("0.10")),
        parsed(
            "ONLYARTS_COMMISSION_RATE",
            text -> between(text, new BigDecimal(100)),
            new BigDecimal("10")),
        subscriptions(currency),
        parsed(
            "ONLYARTS_SOFT_CLOSE_SECONDS",
            text -> Duration.ofSeconds(within(text, 1, LONGEST_SOFT_CLOSE)),
            SOFT_CLOSE));
  }

  private Settings.Management management() {
    OptionalInt port =
        parsed(
            "ONLYARTS_MANAGEMENT_PORT",
            text -> OptionalInt.of(within(text, 0, LAST_PORT)),
            OptionalInt.empty());
    return new Settings.Management(text("ONLYARTS_MANAGEMENT_HOST").orElse("127.0.0.1"), port);
  }

  private void insist() {
    for (String name : NEEDED_IN_PRODUCTION) {
      if (text(name).isEmpty()) {
        wrong.add(name + " must be set when ONLYARTS_MODE is production.");
      }
    }
    for (String name : List.of("ONLYARTS_CLOCK", "ONLYARTS_DEMO")) {
      if (text(name).isPresent()) {
        wrong.add(
            name + " is for development; it must not be set when ONLYARTS_MODE is production.");
      }
    }
    if (text("ONLYARTS_RATE_LIMITS").filter("off"::equals).isPresent()) {
      wrong.add("ONLYARTS_RATE_LIMITS can be off in development only.");
    }
  }

  private Optional<Settings.Secret> secret() {
    Optional<String> text = text("ONLYARTS_SECRET");
    if (text.filter(secret -> secret.length() < Settings.Secret.SHORTEST).isPresent()) {
      wrong.add(
          "ONLYARTS_SECRET must have at least %d characters.".formatted(Settings.Secret.SHORTEST));
    }
    return text.map(Settings.Secret::new);
  }

  private LoginLimits loginLimits(boolean limited) {
    int free =
        parsed(
            "ONLYARTS_LOGIN_FREE_FAILURES",
            text -> within(text, 1, MOST_FREE_FAILURES),
            FREE_FAILURES);
    int longest =
        parsed(
            "ONLYARTS_LOGIN_LONGEST_DELAY",
            text -> within(text, SHORTEST_DELAY, LONGEST_DELAY),
            DELAY);
    int aMinute =
        parsed(
            "ONLYARTS_LOGIN_FAILURES_PER_MINUTE", text -> within(text, 1, MOST_FAILURES), FAILURES);
    return limited ? LoginLimits.of(free, Duration.ofSeconds(longest), aMinute) : LoginLimits.off();
  }

  private EdgeSettings traffic(boolean limited) {
    TrustedProxies proxies =
        parsed(
            "ONLYARTS_TRUSTED_PROXIES",
            text -> TrustedProxies.of(list(text)),
            TrustedProxies.none());
    int perMinute =
        parsed(
            "ONLYARTS_REQUESTS_PER_MINUTE",
            text -> within(text, 1, Integer.MAX_VALUE),
            REQUESTS_PER_MINUTE);
    return new EdgeSettings(proxies, limited ? OptionalInt.of(perMinute) : OptionalInt.empty());
  }

  private Optional<Settings.FirstAdmin> firstAdmin() {
    Optional<String> email = text("ONLYARTS_ADMIN_EMAIL");
    Optional<String> password = text("ONLYARTS_ADMIN_PASSWORD");
    if (email.isPresent() != password.isPresent()) {
      wrong.add("ONLYARTS_ADMIN_EMAIL and ONLYARTS_ADMIN_PASSWORD must be set together.");
    }
    return email.flatMap(
        address -> password.map(secret -> new Settings.FirstAdmin(address, secret)));
  }

  private Optional<Settings.Stripe> stripe() {
    Optional<String> key = text("STRIPE_SECRET_KEY");
    Optional<String> webhookSecret = text("STRIPE_WEBHOOK_SECRET");
    if (key.isPresent() != webhookSecret.isPresent()) {
      wrong.add("STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET must be set together.");
    }
    Optional<URI> base =
        parsed("STRIPE_API_BASE", text -> Optional.of(webAddress(text)), Optional.empty());
    return key.flatMap(
        secret -> webhookSecret.map(webhook -> new Settings.Stripe(secret, webhook, base)));
  }

  private Settings.Subscriptions subscriptions(CurrencyTerms currency) {
    return new Settings.Subscriptions(
        parsed(
            "ONLYARTS_PRICE_PREMIUM",
            text -> price(text, currency),
            currency.scaled("9.00").amount()),
        parsed(
            "ONLYARTS_PRICE_PRO", text -> price(text, currency), currency.scaled("19.00").amount()),
        text("STRIPE_PRICE_PREMIUM"),
        text("STRIPE_PRICE_PRO"));
  }

  private static BigDecimal price(String text, CurrencyTerms currency) {
    return Money.of(between(text, currency.scaled(DEAREST).amount()), currency.currency()).amount();
  }

  private Optional<Settings.Cloudinary> cloudinary() {
    List<Optional<String>> parts =
        List.of(
            text("CLOUDINARY_CLOUD_NAME"),
            text("CLOUDINARY_API_KEY"),
            text("CLOUDINARY_API_SECRET"));
    long given = parts.stream().filter(Optional::isPresent).count();
    if (given == 0) {
      return Optional.empty();
    }
    if (given < parts.size()) {
      wrong.add(
          "CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET must be set together.");
      return Optional.empty();
    }
    Optional<URI> base =
        parsed("CLOUDINARY_API_BASE", text -> Optional.of(webAddress(text)), Optional.empty());
    return Optional.of(
        new Settings.Cloudinary(
            parts.get(0).orElseThrow(),
            parts.get(1).orElseThrow(),
            parts.get(2).orElseThrow(),
            base));
  }

  private Optional<Settings.S3> s3() {
    List<Optional<String>> parts =
        List.of(
            text("ONLYARTS_FILES_S3_BUCKET"),
            text("ONLYARTS_FILES_S3_ACCESS_KEY"),
            text("ONLYARTS_FILES_S3_SECRET_KEY"));
    Optional<URI> endpoint =
        parsed(
            "ONLYARTS_FILES_S3_ENDPOINT", text -> Optional.of(webAddress(text)), Optional.empty());
    boolean pathStyle =
        parsed("ONLYARTS_FILES_S3_PATH_STYLE", SettingsReader::onOrOff, endpoint.isPresent());
    long given = parts.stream().filter(Optional::isPresent).count();
    if (given < parts.size()) {
      if (given > 0 || endpoint.isPresent()) {
        wrong.add(
            "ONLYARTS_FILES_S3_BUCKET, ONLYARTS_FILES_S3_ACCESS_KEY and ONLYARTS_FILES_S3_SECRET_KEY must be set together, and all of them with ONLYARTS_FILES_S3_ENDPOINT.");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Settings.S3(
            endpoint,
            text("ONLYARTS_FILES_S3_REGION").orElse("us-east-1"),
            parts.get(0).orElseThrow(),
            parts.get(1).orElseThrow(),
            parts.get(2).orElseThrow(),
            pathStyle));
  }

  /** Where clamd listens: {@code tcp://host:port} or {@code unix:/path}. */
  private static URI scannerAddress(String text) {
    URI address = URI.create(text);
    boolean known =
        switch (String.valueOf(address.getScheme())) {
          case "tcp" -> address.getHost() != null && address.getPort() > 0;
          case "unix" -> address.getPath() != null && address.getPath().startsWith("/");
          default -> false;
        };
    if (!known) {
      throw new IllegalArgumentException("neither tcp://host:port nor unix:/path");
    }
    return address;
  }

  private Optional<Settings.Resend> resend() {
    URI base = parsed("RESEND_API_BASE", SettingsReader::webAddress, RESEND_API);
    return text("RESEND_API_KEY")
        .map(key -> new Settings.Resend(key, base, text("RESEND_WEBHOOK_SECRET")));
  }

  private Optional<Settings.Push> push() {
    Optional<String> publicKey = text("VAPID_PUBLIC_KEY");
    Optional<String> privateKey = text("VAPID_PRIVATE_KEY");
    if (publicKey.isPresent() != privateKey.isPresent()) {
      wrong.add("VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be set together.");
    }
    return publicKey.flatMap(shown -> privateKey.map(secret -> new Settings.Push(shown, secret)));
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
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private <T> T parsed(String name, Function<String, T> parser, T otherwise) {
    try {
      return text(name).map(parser).orElse(otherwise);
    } catch (InvalidValue explained) {
      wrong.add("%s %s.".formatted(name, explained.reason()));
      return otherwise;
    } catch (RuntimeException _) {
      wrong.add(
          "%s is \"%s\", which does not make sense there.".formatted(name, environment.get(name)));
      return otherwise;
    }
  }

  private static int within(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException("out of bounds");
    }
    return number;
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
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
