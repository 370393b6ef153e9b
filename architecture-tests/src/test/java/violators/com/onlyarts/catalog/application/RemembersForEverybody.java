package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;
import java.util.HashMap;

/** Keeps state where all share it. */
@Violates("nothing_static_changes")
final class RemembersForEverybody {
  private static final HashMap<String, String> SEEN = new HashMap<>();

  void see(String name) {
    SEEN.put(name, name);
  }
}
