package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;

/** Counts where all can change the count. */
@Violates("nothing_static_changes")
final class CountsInPublic {
  private static int count;

  int next() {
    return ++count;
  }
}
