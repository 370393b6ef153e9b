package com.onlyarts.livestreams.rest;

import com.onlyarts.contract.api.IngestApi;
import com.onlyarts.contract.model.EndIngestResponseJson;
import com.onlyarts.contract.model.IngestDataJson;
import com.onlyarts.contract.model.StartIngestResponseJson;
import com.onlyarts.contract.model.VerifyIngestRequestJson;
import com.onlyarts.contract.model.VerifyIngestResponseJson;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.application.AuthorizingIngest;
import com.onlyarts.livestreams.domain.LivestreamsRejection.InvalidStreamKey;
import com.onlyarts.livestreams.domain.StreamKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Ingest: what media servers ask, each in its own way (R70). */
public final class IngestResource implements IngestApi {
  private static final String IN_QUERY = "key=";

  private final AuthorizingIngest ingest;

  public IngestResource(AuthorizingIngest ingest) {
    this.ingest = ingest;
  }

  /** {@link IngestRedirect} makes a 302 of it, unless the media server wants none. */
  @Override
  public StartIngestResponseJson startIngest(Boolean redirect, @Nullable String name) {
    return StartIngestResponseJson.builder()
        .data(new IngestDataJson(ingest.begin(key(name)).value().toString()))
        .build();
  }

  @Override
  public EndIngestResponseJson endIngest(@Nullable String name) {
    ingest.end(key(name));
    return EndIngestResponseJson.builder().build();
  }

  @Override
  public VerifyIngestResponseJson verifyIngest(VerifyIngestRequestJson request) {
    String publicId = request.path().substring(request.path().lastIndexOf('/') + 1);
    switch (request.action()) {
      case "publish" -> ingest.begin(keyIn(request), publicId);
      case "read", "playback" -> requireWatchable(publicId);
      default -> throw new Rejected(new InvalidStreamKey());
    }
    return VerifyIngestResponseJson.builder().data(new IngestDataJson(publicId)).build();
  }

  private void requireWatchable(String publicId) {
    if (!ingest.isWatchable(publicId)) {
      throw new Rejected(new InvalidStreamKey());
    }
  }

  private static StreamKey keyIn(VerifyIngestRequestJson request) {
    return Stream.concat(
            Stream.of(request.password(), request.token()).flatMap(Stream::ofNullable),
            inQuery(request.query()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(StreamKey::new)
        .orElseThrow(() -> new Rejected(new InvalidStreamKey()));
  }

  private static Stream<String> inQuery(@Nullable String query) {
    return Stream.ofNullable(query)
        .flatMap(it -> Arrays.stream(it.split("&")))
        .filter(pair -> pair.startsWith(IN_QUERY))
        .map(pair -> decoded(pair.substring(IN_QUERY.length())));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new Rejected(new InvalidStreamKey());
    }
  }

  private static StreamKey key(@Nullable String name) {
    return Optional.ofNullable(name)
        .map(StreamKey::new)
        .orElseThrow(() -> new Rejected(new InvalidStreamKey()));
  }
}
