package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.notifications.resend.LocalResend;
import com.onlyarts.payments.sandbox.LocalStripe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yaml.snakeyaml.Yaml;

/** What alerts and dashboard ask for is what the service tells at {@code /metrics}. */
class MonitoringIT {
  private static final Path FILES = Path.of("src/main/distribution/monitoring");
  private static final Path BOOK = Path.of("../docs/operations.md");

  /** A name that no bracket follows, as it does a function, and that is no label or its value. */
  private static final Pattern METRIC = Pattern.compile("\\b([a-z]+_[A-Za-z_]+)\\b(?!\\s*[(=])");

  /** Prometheus puts a label of ours that it has itself under this name. */
  private static final String LABEL = "exported_job";

  private static final LocalStripe STRIPE = new LocalStripe();
  private static final LocalResend RESEND = new LocalResend();

  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with(
          Map.of(
              "STRIPE_SECRET_KEY",
              "sk_test_of_nobody",
              "STRIPE_WEBHOOK_SECRET",
              "whsec_of_nobody",
              "STRIPE_API_BASE",
              STRIPE.address(),
              "RESEND_API_KEY",
              LocalResend.API_KEY,
              "RESEND_API_BASE",
              RESEND.base().toString()));

  @AfterAll
  static void stop_the_providers() {
    STRIPE.close();
    RESEND.close();
  }

  @Test
  void every_metric_that_is_asked_for_is_told() throws Exception {
    SERVICE.api().get("/artworks").expect(200);
    List<String> asked = Stream.concat(alerts().stream(), panels().stream()).toList();

    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(asked)
        .allSatisfy(expression -> assertThat(metricsIn(expression)).isSubsetOf(told()));
    assertThat(asked.stream().flatMap(expression -> metricsIn(expression).stream()))
        .contains("onlyarts_requests_seconds_count", "onlyarts_outbox_parked");
  }

  @Test
  void every_metric_of_ours_is_on_the_dashboard() throws Exception {
    Set<String> shown =
        panels().stream()
            .flatMap(expression -> metricsIn(expression).stream())
            .collect(Collectors.toSet());
    assertThat(told())
        .filteredOn(name -> name.startsWith("onlyarts_"))
        .filteredOn(name -> !name.matches("onlyarts_requests_seconds(_max)?"))
        .filteredOn(name -> !name.equals("onlyarts_provider_refused"))
        .isSubsetOf(shown);
  }

  @Test
  void the_book_says_of_every_alert_what_to_do() throws IOException {
    List<String> names =
        Pattern.compile("- alert: (\\w+)")
            .matcher(Files.readString(FILES.resolve("alerts.yml")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(names).isNotEmpty();
    assertThat(Files.readString(BOOK)).contains(names);
  }

  private static List<String> alerts() throws IOException {
    Map<String, List<Map<String, List<Map<String, Object>>>>> file =
        new Yaml().load(Files.readString(FILES.resolve("alerts.yml")));
    return file.get("groups").stream()
        .flatMap(group -> group.get("rules").stream())
        .map(rule -> (String) rule.get("expr"))
        .toList();
  }

  private static List<String> panels() throws IOException {
    List<String> expressions = new ArrayList<>();
    JsonNode dashboard = new ObjectMapper().readTree(FILES.resolve("dashboard.json").toFile());
    dashboard.findValuesAsText("expr", expressions);
    return expressions;
  }

  private static Set<String> metricsIn(String expression) {
    return METRIC
        .matcher(expression)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !name.equals(LABEL))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> told() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(SERVICE.management() + "/metrics")).build(),
              BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("[{ ]")[0])
          .collect(Collectors.toSet());
    }
  }
}
