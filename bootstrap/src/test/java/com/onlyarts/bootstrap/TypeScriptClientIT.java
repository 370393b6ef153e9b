package com.onlyarts.bootstrap;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The package that frontends install: what it promises, what would be published, and its README,
 * run by a newcomer against the service.
 */
class TypeScriptClientIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  @TestFactory
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  Stream<DynamicTest> the_typescript_client() {
    return NodeSuite.in("api-spec/clients/typescript")
        .with("ONLYARTS_URL", SERVICE.base().toString())
        .tests();
  }
}
