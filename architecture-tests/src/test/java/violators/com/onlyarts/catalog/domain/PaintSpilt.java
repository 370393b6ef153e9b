package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;
import com.onlyarts.kernel.Rejection;

/** Stands outside any family, and its code is in no contract. */
@Violates({
  "rejections_are_records_of_a_sealed_family",
  "rejections_and_the_contract_know_the_same_codes"
})
record PaintSpilt() implements Rejection {
  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }

  @Override
  public String message() {
    return "Paint was spilt";
  }
}
