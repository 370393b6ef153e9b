package com.onlyarts.media.s3;

import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.disk.IncomingPart;
import com.onlyarts.media.domain.OriginalId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps originals in a bucket, under the names that {@code DiskFiles} gives them: {@code
 * originals/<id>/1.part} and so on, until the store itself copies them together to {@code
 * originals/<id>/whole}. A part waits on the local disk until all of it has come, so that a slow
 * sender holds up no connection to the store, and a part can be sent to it again.
 */
public final class S3Files implements PrivateFiles {
  private static final Logger LOG = LoggerFactory.getLogger(S3Files.class);
  private static final String FOLDER = "originals/";
  private static final String WHOLE = "whole";
  private static final String PART = ".part";
  private static final String BYTES = "application/octet-stream";

  /** Slow readers hold connections for long, and shall not keep others from what is short. */
  private static final int READERS = 256;

  private final String bucket;
  private final S3Client s3;
  private final S3Client reading;
  private final S3Calls calls;
  private final Path aside;

  /**
   * @param aside a folder of this machine, where parts wait until all of them has come
   */
  public S3Files(S3Settings settings, ProviderCalls calls, Path aside) {
    this.bucket = settings.bucket();
    this.s3 = S3Clients.client(settings, 2 * S3Settings.PEOPLE);
    this.reading = S3Clients.client(settings, READERS);
    this.calls = new S3Calls(calls);
    this.aside = aside;
  }

  @Override
  public boolean take(OriginalId id, int part, long bytes, InputStream body) {
    try {
      return IncomingPart.take(aside, bytes, body, file -> put(part(id, part), file));
    } catch (IOException e) {
      LOG.error("The folder for parts on their way cannot be read or written", e);
      throw S3Calls.away();
    }
  }

  private void put(String key, Path file) {
    calls.errand(
        () ->
            calls.ask(
                () -> s3.putObject(it -> it.bucket(bucket).key(key).contentType(BYTES), file)));
  }

  @Override
  public void drop(OriginalId id, int part) {
    calls.errand(() -> calls.ask(deleting(part(id, part))));
  }

  @Override
  public Map<Integer, Long> parts(OriginalId id) {
    Map<String, Long> there = calls.errand(() -> list(id));
    Map<Integer, Long> parts = new TreeMap<>();
    if (!there.containsKey(whole(id))) {
      there.forEach(
          (key, bytes) ->
              parts.put(
                  Integer.valueOf(key.substring(home(id).length(), key.length() - PART.length())),
                  bytes));
    }
    return parts;
  }

  /** All that is kept of a file, with its size; 257 objects at most, which is one page. */
  private Map<String, Long> list(OriginalId id) throws Exception {
    Map<String, Long> there = new TreeMap<>();
    for (S3Object object :
        calls.ask(() -> s3.listObjectsV2(it -> it.bucket(bucket).prefix(home(id)))).contents()) {
      there.put(object.key(), object.size());
    }
    return there;
  }

  @Override
  public String join(OriginalId id, int parts) {
    long bytes =
        calls.errand(
            () -> {
              Map<String, Long> there = list(id);
              if (!there.containsKey(whole(id))) {
                copyTogether(id, parts);
                there = list(id);
              }
              return there.get(whole(id));
            });
    String sha256 = hash(id, bytes);
    calls.errand(
        () ->
            calls.askAll(
                list(id).keySet().stream()
                    .filter(key -> key.endsWith(PART))
                    .map(this::deleting)
                    .toList()));
    return sha256;
  }

  private void copyTogether(OriginalId id, int parts) throws Exception {
    String upload =
        calls
            .ask(
                () ->
                    s3.createMultipartUpload(
                        it -> it.bucket(bucket).key(whole(id)).contentType(BYTES)))
            .uploadId();
    try {
      List<CompletedPart> copies =
          calls.askAll(
              IntStream.rangeClosed(1, parts)
                  .<Callable<CompletedPart>>mapToObj(part -> () -> copied(id, upload, part))
                  .toList());
      calls.ask(
          () ->
              s3.completeMultipartUpload(
                  it ->
                      it.bucket(bucket)
                          .key(whole(id))
                          .uploadId(upload)
                          .multipartUpload(whole -> whole.parts(copies))));
    } catch (Exception e) {
      if (!list(id).containsKey(whole(id))) { // else an answer was lost, and nothing with it
        calls.ask(aborting(whole(id), upload));
        throw e;
      }
    }
  }

  private CompletedPart copied(OriginalId id, String upload, int part) {
    String etag =
        s3.uploadPartCopy(
                it ->
                    it.sourceBucket(bucket)
                        .sourceKey(part(id, part))
                        .destinationBucket(bucket)
                        .destinationKey(whole(id))
                        .uploadId(upload)
                        .partNumber(part))
            .copyPartResult()
            .eTag();
    return CompletedPart.builder().partNumber(part).eTag(etag).build();
  }

  private String hash(OriginalId id, long bytes) {
    try (InputStream in = open(id, 0, bytes).orElseThrow(S3Calls::away);
        DigestOutputStream digest =
            new DigestOutputStream(
                OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(digest);
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      LOG.warn("An original in the S3 store cannot be read: {}", e.toString());
      throw S3Calls.away();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public byte[] read(OriginalId id, long from, int most) {
    return calls
        .errand(() -> calls.find(() -> s3.getObjectAsBytes(stretch(id, from, from + most - 1))))
        .map(ResponseBytes::asByteArrayUnsafe)
        .orElseGet(() -> new byte[0]);
  }

  @Override
  public Optional<InputStream> open(OriginalId id, long from, long bytes) {
    return calls
        .errand(() -> calls.find(() -> opened(stretch(id, from, from + bytes - 1), from)))
        .map(
            source ->
                new S3Stream(source, from, bytes, (at, last, etag) -> again(id, at, last, etag)));
  }

  private ResponseInputStream<GetObjectResponse> again(
      OriginalId id, long from, long last, String etag) throws Exception {
    GetObjectRequest same = stretch(id, from, last).toBuilder().ifMatch(etag).build();
    return calls.ask(() -> opened(same, from));
  }

  /** The bytes from there on, and not others by a store that knows no stretches. */
  private ResponseInputStream<GetObjectResponse> opened(GetObjectRequest request, long from)
      throws IOException {
    ResponseInputStream<GetObjectResponse> source = reading.getObject(request);
    String range = source.response().contentRange();
    if (range == null || !range.startsWith("bytes %d-".formatted(from))) {
      source.abort();
      throw new IOException("asked for bytes from %d the store sends %s".formatted(from, range));
    }
    return source;
  }

  private GetObjectRequest stretch(OriginalId id, long from, long last) {
    return GetObjectRequest.builder()
        .bucket(bucket)
        .key(whole(id))
        .range("bytes=%d-%d".formatted(from, last))
        .build();
  }

  @Override
  public void remove(OriginalId id) {
    calls.errand(
        () -> {
          for (MultipartUpload unfinished :
              calls
                  .ask(() -> s3.listMultipartUploads(it -> it.bucket(bucket).prefix(home(id))))
                  .uploads()) {
            calls.ask(aborting(unfinished.key(), unfinished.uploadId()));
          }
          return calls.askAll(list(id).keySet().stream().map(this::deleting).toList());
        });
  }

  private Callable<Object> deleting(String key) {
    return () -> s3.deleteObject(it -> it.bucket(bucket).key(key));
  }

  private Callable<Object> aborting(String key, String upload) {
    return () -> s3.abortMultipartUpload(it -> it.bucket(bucket).key(key).uploadId(upload));
  }

  private static String home(OriginalId id) {
    return FOLDER + id.value() + "/";
  }

  private static String part(OriginalId id, int part) {
    return home(id) + part + PART;
  }

  private static String whole(OriginalId id) {
    return home(id) + WHOLE;
  }
}
