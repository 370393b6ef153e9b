package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;

/** Offers what production never calls. */
@Violates("every_public_method_of_the_domain_is_called_by_production")
public final class NeverAsked {
  public int price() {
    return 1;
  }
}
