package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;
import jakarta.inject.Inject;

/** Waits for a container. */
@Violates("nobody_is_injected_outside_bootstrap")
final class InjectedCurating {
  @Inject private Runnable something;

  void act() {
    something.run();
  }
}
