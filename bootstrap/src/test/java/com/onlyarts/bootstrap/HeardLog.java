package com.onlyarts.bootstrap;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The warnings and errors that are logged during the tests of a class, and while it prepares; but
 * for the one of several services in one process, which only tests have.
 */
final class HeardLog extends Handler implements BeforeAllCallback, AfterAllCallback {
  private static final Logger ROOT = Logger.getLogger("");
  private static final String SECOND_SERVICE = "io.helidon.common.config.GlobalConfig";

  private final List<String> warnings = new CopyOnWriteArrayList<>();

  HeardLog() {
    setLevel(Level.WARNING);
  }

  /** Who warned, and of what; in the order in which it was heard. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record) && !SECOND_SERVICE.equals(record.getLoggerName())) {
      warnings.add(record.getLoggerName() + ": " + record.getMessage());
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    ROOT.addHandler(this);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ROOT.removeHandler(this);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
