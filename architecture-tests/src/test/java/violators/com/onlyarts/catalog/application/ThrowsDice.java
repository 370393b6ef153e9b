package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes up ids, by a reference to the method. */
@Violates("time_chance_and_identity_are_arguments")
final class ThrowsDice {
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
