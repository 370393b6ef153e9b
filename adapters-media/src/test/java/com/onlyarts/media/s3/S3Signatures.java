package com.onlyarts.media.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature Version 4 in the header of a request, as a store checks it. */
final class S3Signatures {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,"
              + " ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
  private static final Duration SKEW = Duration.ofMinutes(15);

  private S3Signatures() {}

  /** Whether a request was signed with these keys, for this region, a short time ago. */
  static boolean isGood(
      HttpExchange exchange, String accessKey, String secretKey, String region, Instant now) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    Matcher parts = AUTHORIZATION.matcher(given == null ? "" : given);
    if (!parts.matches() || !parts.group(1).equals(accessKey) || !parts.group(3).equals(region)) {
      return false;
    }
    String stamp = exchange.getRequestHeaders().getFirst("x-amz-date");
    Instant signed = LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
    if (Duration.between(signed, now).abs().compareTo(SKEW) > 0) {
      return false;
    }
    String scope = "%s/%s/s3/aws4_request".formatted(parts.group(2), region);
    String text =
        "AWS4-HMAC-SHA256\n%s\n%s\n%s"
            .formatted(stamp, scope, sha256(canonical(exchange, parts.group(4))));
    byte[] key = ("AWS4" + secretKey).getBytes(UTF_8);
    for (String step : new String[] {parts.group(2), region, "s3", "aws4_request"}) {
      key = hmac(key, step);
    }
    return HexFormat.of().formatHex(hmac(key, text)).equals(parts.group(5));
  }

  private static String canonical(HttpExchange exchange, String signedHeaders) {
    String raw = exchange.getRequestURI().getRawQuery();
    String query =
        raw == null
            ? ""
            : Arrays.stream(raw.split("&"))
                .map(it -> it.contains("=") ? it : it + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    String headers =
        Arrays.stream(signedHeaders.split(";"))
            .map(
                name ->
                    "%s:%s\n"
                        .formatted(
                            name, String.join(",", exchange.getRequestHeaders().get(name)).strip()))
            .collect(Collectors.joining());
    return String.join(
        "\n",
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        query,
        headers,
        signedHeaders,
        exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
