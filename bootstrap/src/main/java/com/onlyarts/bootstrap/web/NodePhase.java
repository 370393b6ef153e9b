package com.onlyarts.bootstrap.web;

import com.onlyarts.kernel.rest.HealthResource.Check;
import java.util.Optional;

/** How far this node is between its start and its end. Requests are wanted in the middle alone. */
public enum NodePhase {
  STARTING,
  SERVING,
  /** Answers still, and wants requests to go elsewhere. */
  LEAVING;

  /** What readiness says of it. */
  public Check check() {
    return switch (this) {
      case STARTING -> Check.vital("start", () -> Optional.of("is not over"));
      case SERVING -> Check.vital("start", Optional::empty);
      case LEAVING -> Check.vital("stop", () -> Optional.of("is under way"));
    };
  }
}
