package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;

/** Changes without deciding. */
@Violates("the_domain_has_no_setters")
final class CanBeSet {
  private int price;

  void setPrice(int price) {
    this.price = price;
  }

  int price() {
    return price;
  }
}
