package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;
import violators.com.onlyarts.catalog.application.port.Unproven;

/** Knows too many, and hides some of them. */
@Violates("use_cases_and_resources_know_at_most_eight_others")
final class CrowdInARecord {
  CrowdInARecord(
      Runnable one, Runnable two, Runnable three, Runnable four, Runnable five, Others others) {}

  record Others(Unproven six, Unproven seven, Unproven eight, Unproven nine) {}
}
