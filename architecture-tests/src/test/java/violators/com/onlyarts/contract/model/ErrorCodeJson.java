package violators.com.onlyarts.contract.model;

import com.onlyarts.architecture.Violates;

/** Promises a code that no rejection has. */
@Violates("rejections_and_the_contract_know_the_same_codes")
public enum ErrorCodeJson {
  FRAME_BROKEN;

  @Override
  public String toString() {
    return "frame_broken";
  }
}
