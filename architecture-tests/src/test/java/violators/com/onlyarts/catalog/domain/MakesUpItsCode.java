package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;
import com.onlyarts.kernel.Rejection;

/** Has another code than its name says. */
@Violates("codes_are_made_of_the_leafs_name")
record MakesUpItsCode() implements Rejection {
  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }

  @Override
  public String message() {
    return "Paint was spilt";
  }

  @Override
  public String code() {
    return "artwork_sold";
  }
}
