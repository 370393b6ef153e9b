package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;

/** Knows too many. */
@Violates("use_cases_and_resources_have_at_most_six_collaborators")
final class CrowdedCurating {
  CrowdedCurating(
      Runnable one,
      Runnable two,
      Runnable three,
      Runnable four,
      Runnable five,
      Runnable six,
      Runnable seven) {}
}
