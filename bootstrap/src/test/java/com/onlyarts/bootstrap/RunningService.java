package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.kernel.rest.ApiClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole service, as it is started in production, on a fresh database and a port of its own.
 *
 * <pre>{@code
 * @RegisterExtension static final RunningService SERVICE = RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");
 * }</pre>
 */
public final class RunningService implements BeforeAllCallback, AfterAllCallback {
  public static final String ADMIN_EMAIL = "admin@onlyarts.example";
  public static final String ADMIN_PASSWORD = "correct horse battery staple";

  private final TestDatabase database = new TestDatabase();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private @Nullable Service service;
  private UnaryOperator<Transactions> around = transactions -> transactions;

  private RunningService() {
    environment.put("ONLYARTS_DATA_DIR", "target/services/" + TimeOrderedUuid.next());
    environment.put("PORT", "0");
    environment.put("ONLYARTS_RATE_LIMITS", "off");
    environment.put("ONLYARTS_ADMIN_EMAIL", ADMIN_EMAIL);
    environment.put("ONLYARTS_ADMIN_PASSWORD", ADMIN_PASSWORD);
  }

  /** The service with these settings besides; names and values in turn. */
  public static RunningService with(String... namesAndValues) {
    RunningService running = new RunningService();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      running.environment.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return running;
  }

  /** The service with these settings besides. */
  public static RunningService with(Map<String, String> settings) {
    RunningService running = new RunningService();
    running.environment.putAll(settings);
    return running;
  }

  /** The service with something around the transactions of all its modules. */
  RunningService around(UnaryOperator<Transactions> transactions) {
    around = transactions;
    return this;
  }

  /** A client who comes again when the service has no time. */
  public ApiClient api() {
    return ApiClient.of(base()).patient();
  }

  /** Where it listens, without {@code /api}. */
  public URI base() {
    if (service == null) {
      throw new IllegalStateException("a RunningService is a static field with @RegisterExtension");
    }
    return URI.create("http://localhost:" + service.port());
  }

  /** Where operators ask it for metrics. */
  public URI management() {
    base();
    return URI.create("http://127.0.0.1:" + service.managementPort());
  }

  /** Where it keeps what is no database: the mail folder. */
  public Path dataDir() {
    return Path.of(environment.get("ONLYARTS_DATA_DIR"));
  }

  /** The database behind it, for what HTTP does not show: that the ledger sums to zero. */
  public TestDatabase database() {
    return database;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database.beforeAll(context);
    environment.put("DATABASE_URL", database.url());
    service = Service.startCold(Settings.from(environment), around);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (service != null) {
      service.close();
    }
    database.afterAll(context);
  }
}
