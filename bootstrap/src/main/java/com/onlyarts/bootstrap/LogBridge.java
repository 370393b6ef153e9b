package com.onlyarts.bootstrap;

import io.helidon.logging.common.spi.LoggingProvider;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends what Helidon and Jersey log by way of the JDK to where everything else is logged. Helidon finds it by its service file. */
public final class LogBridge implements LoggingProvider {
  @Override
  public void initialization() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  @Override
  public void runTime() {
    // the configuration of logback.xml stays as it is
  }
}
