package com.onlyarts.bootstrap.web;

import ch.qos.logback.classic.LoggerContext;
import io.helidon.logging.common.spi.LoggingProvider;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends what Helidon and Jersey log by way of the JDK to where everything else is logged. Helidon
 * finds it by its service file.
 */
public final class LogBridge implements LoggingProvider {
  @Override
  public void initialization() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /** Writes what waits to be logged, as the last thing before the end. */
  public static void flush() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.stop();
    }
  }

  @Override
  public void runTime() {
    // the configuration of logback.xml stays as it is
  }
}
