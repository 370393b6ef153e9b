package com.onlyarts.bootstrap.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.identity.domain.LoginLimits;
import com.onlyarts.kernel.jdbi.ColumnCipher;
import com.onlyarts.kernel.rest.EdgeSettings;
import com.onlyarts.kernel.rest.FrontendOrigins;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Everything the environment decides; the README's table says what each variable does. Wrong or
 * missing ones stop the start with one sentence each.
 *
 * @param management where metrics are, apart from what is open to everybody
 * @param databaseUrl a JDBC address; empty for the embedded PostgreSQL
 * @param drain how long a node that is told to stop goes on serving, so that whoever sends requests
 *     notices that it is not ready any more, 0 to 60 s
 * @param clockStart the instant at which the clock starts, in development only
 */
public record Settings(
    int port,
    Management management,
    Mode mode,
    Path dataDir,
    Optional<String> databaseUrl,
    Addresses addresses,
    Access access,
    Providers providers,
    Trade trade,
    Duration drain,
    Optional<Instant> clockStart,
    boolean demo) {

  /**
   * Where things are reached.
   *
   * @param publicUrl where the API is
   * @param siteUrl where the pages are that mails, pushes and notifications lead to
   * @param meetingBase where meeting links of consultations begin (R64)
   * @param streamBase where players find streams by their public id (R70)
   */
  public record Addresses(URI publicUrl, URI siteUrl, URI meetingBase, URI streamBase) {}

  /**
   * Who gets in, and how.
   *
   * @param secret what this service keeps from who reads its database; in development it may be
   *     missing
   * @param loginLimits how often signing in may fail (R15)
   * @param edge by way of which proxies requests come in, and how many one caller may send a minute
   * @param shortestPassword the fewest characters of a new password, 8 to 64 (R12)
   */
  public record Access(
      Optional<Secret> secret,
      List<String> corsOrigins,
      LoginLimits loginLimits,
      EdgeSettings edge,
      Optional<FirstAdmin> firstAdmin,
      int shortestPassword) {}

  /**
   * Who does what others do better; what stands in for them says the README.
   *
   * @param cloudinary who keeps pictures; the local disk if empty
   * @param s3 who keeps the files that artists sell; the local disk if empty
   * @param scanner who looks through those files for viruses, {@code tcp://host:port} or {@code
   *     unix:/path}; nobody if empty
   * @param resend who sends mail; a folder takes it if empty
   * @param mailFrom the sender of every mail, as in {@code OnlyArts <hello@onlyarts.com>}
   * @param tracking who tells what carriers say of parcels; nobody if empty
   * @param push the key pair web push is signed with (VAPID); one is made and kept if empty
   */
  public record Providers(
      Optional<Stripe> stripe,
      Optional<Cloudinary> cloudinary,
      Optional<S3> s3,
      Optional<URI> scanner,
      Optional<Resend> resend,
      String mailFrom,
      Optional<Tracking> tracking,
      Optional<Push> push) {}

  /**
   * On which terms people trade.
   *
   * @param subscriptions what tiers cost a month
   * @param softClose an accepted bid in the last so many seconds of an auction sets its clock back
   *     to as many, 1 to 300 (R73)
   */
  public record Trade(
      Currency currency,
      BigDecimal taxRate,
      BigDecimal commissionRate,
      Subscriptions subscriptions,
      Duration softClose) {}

  /** Development forgives and stands in; production insists. */
  public enum Mode {
    DEVELOPMENT,
    PRODUCTION
  }

  /**
   * What only the nodes of this service know, at least 32 characters; never a key itself, keys are
   * derived from it.
   */
  public record Secret(String text) {
    static final int SHORTEST = 32;

    /**
     * The 256-bit key for one purpose; who knows it knows neither the secret nor the key of another
     * purpose.
     */
    public SecretKey keyFor(String purpose) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(text.getBytes(UTF_8), "HmacSHA256"));
        return new SecretKeySpec(mac.doFinal(purpose.getBytes(UTF_8)), "AES");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String toString() {
      return "Secret";
    }
  }

  /**
   * Where operators ask for metrics; without a port 4,000 above the service's own, or where it is
   * free.
   */
  public record Management(String host, OptionalInt port) {}

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

  /**
   * What tiers cost a month, and Stripe's names for these prices; a tier without such a name cannot
   * be had by way of Stripe.
   */
  public record Subscriptions(
      BigDecimal premium,
      BigDecimal pro,
      Optional<String> premiumPrice,
      Optional<String> proPrice) {}

  /** How to reach Cloudinary; {@code apiBase} is empty for its own address. */
  public record Cloudinary(
      String cloudName, String apiKey, String apiSecret, Optional<URI> apiBase) {
    @Override
    public String toString() {
      return "Cloudinary";
    }
  }

  /**
   * How to reach a store that speaks S3; {@code endpoint} is empty for Amazon's own.
   *
   * @param pathStyle whether the bucket stands in the path, and not before the host's name
   */
  public record S3(
      Optional<URI> endpoint,
      String region,
      String bucket,
      String accessKey,
      String secretKey,
      boolean pathStyle) {
    @Override
    public String toString() {
      return "S3 bucket " + bucket;
    }
  }

  /** What proves that AfterShip tells of a parcel. */
  public record Tracking(String webhookSecret) {
    @Override
    public String toString() {
      return "Tracking";
    }
  }

  /** How to reach Resend; {@code webhookSecret} is empty while its webhooks are not used. */
  public record Resend(String apiKey, URI apiBase, Optional<String> webhookSecret) {
    @Override
    public String toString() {
      return "Resend";
    }
  }

  /**
   * What web push is signed with: an uncompressed P-256 point and its private number, both in
   * URL-safe base64 (VAPID).
   */
  public record Push(String publicKey, String privateKey) {
    @Override
    public String toString() {
      return "Push";
    }
  }

  /** Reads the settings, or says everything that is wrong with them at once. */
  public static Settings from(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }

  /**
   * Who signs access tokens (R13). In development the nodes of one database differ in nothing but
   * their port: it is left out, so that each takes the others' tokens.
   */
  public String tokenIssuer() {
    return isProduction()
        ? addresses.publicUrl().toString()
        : "%s://%s%s"
            .formatted(
                addresses.publicUrl().getScheme(),
                addresses.publicUrl().getHost(),
                addresses.publicUrl().getRawPath());
  }

  /** Locks what is kept in the database for this purpose, if there is a secret. */
  public ColumnCipher cipherFor(String purpose) {
    return new ColumnCipher(access.secret().map(known -> known.keyFor(purpose)));
  }

  /**
   * Whose pages may call the API: the site's, those of the setting, and in development those of
   * this machine at any port.
   */
  public FrontendOrigins frontendOrigins() {
    Stream<String> site =
        showsSite()
            ? Stream.empty()
            : Stream.of(
                addresses.siteUrl().getScheme() + "://" + addresses.siteUrl().getRawAuthority());
    return new FrontendOrigins(
        Stream.concat(access.corsOrigins().stream(), site).toList(), !isProduction());
  }

  /** Whether the pages that links lead to are this service's own. */
  public boolean showsSite() {
    return addresses.siteUrl().equals(addresses.publicUrl());
  }

  public boolean isProduction() {
    return mode == Mode.PRODUCTION;
  }

  /** The settings are wrong; the message is for the person who starts the service. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Wrong(List<String> sentences) {
      super(String.join(System.lineSeparator(), sentences), null, false, false);
    }
  }
}
