package com.onlyarts.livestreams.rest;

import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.Contract;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryLiveLog;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.kernel.rest.SseConnections;
import com.onlyarts.kernel.rest.StreamAdmissionFilter;
import com.onlyarts.kernel.rest.TrustedProxies;
import com.onlyarts.livestreams.application.AuctionFixture;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams that anybody may open: how many, and what is no wish for one. */
class StreamAdmissionTest {
  private static final int OF_A_NETWORK = 50;
  private static final AuctionFixture PRODUCTION = new AuctionFixture();
  private static final LiveHub HUB = new LiveHub(new InMemoryLiveLog(new SteppingClock()));
  private static final SseConnections STREAMS = new SseConnections(HUB);

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          callers ->
              List.of(
                  new StreamAdmissionFilter(Contract.bundled(), STREAMS, TrustedProxies.none()),
                  new LivestreamsResource(
                      PRODUCTION.announcing,
                      PRODUCTION.running,
                      PRODUCTION.placing,
                      PRODUCTION.watching,
                      STREAMS,
                      callers,
                      new LivestreamRequests(new WebLinks(true), Currency.getInstance("USD")),
                      new LivestreamsJson(URI.create("https://live.example")))));

  private final ApiClient anybody = SERVICE.api().with("Accept", "text/event-stream");
  private final String events =
      "/livestreams/%s/events".formatted(PRODUCTION.show(aStream()).id().value());

  @AfterAll
  static void hang_up() {
    HUB.close();
  }

  @Test
  void one_network_hears_fifty_streams_and_another_when_it_has_let_go_of_one() {
    List<EventStream> heard = new ArrayList<>();
    for (int i = 0; i < OF_A_NETWORK; i++) {
      heard.add(anybody.stream(events));
    }
    Answer refused = anybody.get(events).refused(429, "rate_limited");
    assertThat(refused.header("Retry-After")).contains("15");
    assertThat(STREAMS.listeners()).isEqualTo(OF_A_NETWORK);

    HUB.close();
    heard.forEach(EventStream::awaitEnd);
  }

  @Test
  void HEAD_gets_the_headers_of_a_stream_and_none() {
    int before = STREAMS.listeners();
    Answer head = anybody.careless().send("HEAD", events, null);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type").orElse("")).startsWith("text/event-stream");
    assertThat(STREAMS.listeners()).isEqualTo(before);
  }
}
