package com.onlyarts.notifications.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push service and the one browser behind it: takes messages over real HTTP and decrypts them as
 * RFC 8291 has a browser do it, by Java's own cryptography, so that the library under test is not
 * its own judge.
 */
public final class LocalPushService implements AutoCloseable {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int SALT = 16;
  private static final int POINT = 65;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final KeyPair keys = pair();
  private final byte[] secret = "sixteen bytes ok".getBytes(US_ASCII);
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final Queue<Reply> replies = new ArrayDeque<>();

  /** A message as the browser reads it. */
  public record Taken(String path, Map<String, List<String>> headers, String text) {
    public String header(String name) {
      return requireNonNull(headers.get(name)).getFirst();
    }
  }

  private record Reply(int status, Map<String, String> headers) {}

  public LocalPushService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** Where the browser is reached; different names are different subscriptions of it. */
  public URI endpoint(String name) {
    return URI.create("http://localhost:%d/%s".formatted(server.getAddress().getPort(), name));
  }

  public String publicKey() {
    return ENCODER.encodeToString(point((ECPublicKey) keys.getPublic()));
  }

  public String secret() {
    return ENCODER.encodeToString(secret);
  }

  /** Answers the next message like this; otherwise messages are taken. */
  public void answerNext(int status, Map<String, String> headers) {
    replies.add(new Reply(status, headers));
  }

  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Reply reply = replies.isEmpty() ? new Reply(201, Map.of()) : replies.remove();
    if (reply.status() == 201) {
      taken.add(
          new Taken(
              exchange.getRequestURI().getPath(),
              Map.copyOf(exchange.getRequestHeaders()),
              decrypted(body)));
    }
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(reply.status(), -1);
    exchange.close();
  }

  private String decrypted(byte[] body) {
    ByteBuffer message = ByteBuffer.wrap(body);
    byte[] salt = take(message, SALT);
    message.getInt(); // the size of a record; there is one
    byte[] sender = take(message, message.get());
    byte[] sealed = take(message, message.remaining());
    try {
      byte[] shared = agreed(sender);
      byte[] seed =
          derived(
              secret,
              shared,
              joined(
                  "WebPush: info\0".getBytes(US_ASCII),
                  point((ECPublicKey) keys.getPublic()),
                  sender),
              32);
      byte[] key = derived(salt, seed, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
      byte[] nonce = derived(salt, seed, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      return unpadded(cipher.doFinal(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not for this browser", e);
    }
  }

  private static String unpadded(byte[] plain) {
    int end = plain.length;
    while (plain[end - 1] != 2) { // the delimiter of the last record; zeros may follow it
      end--;
    }
    return new String(plain, 0, end - 1, UTF_8);
  }

  private byte[] agreed(byte[] sender) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(publicKey(sender), true);
    return agreement.generateSecret();
  }

  private static byte[] derived(byte[] salt, byte[] input, byte[] purpose, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(input).addSalt(salt).thenExpand(purpose, length));
  }

  /** The key of an uncompressed point. */
  static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPoint place =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, POINT)));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(place, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static byte[] point(ECPublicKey key) {
    return joined(new byte[] {4}, number(key.getW().getAffineX()), number(key.getW().getAffineY()));
  }

  private static byte[] number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] number = new byte[32];
    int length = Math.min(bytes.length, number.length);
    System.arraycopy(bytes, bytes.length - length, number, number.length - length, length);
    return number;
  }

  private static byte[] take(ByteBuffer from, int length) {
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
