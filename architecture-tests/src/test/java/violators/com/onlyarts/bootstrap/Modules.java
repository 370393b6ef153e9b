package violators.com.onlyarts.bootstrap;

import violators.com.onlyarts.contract.api.BusyApi;

/** Says of an interface that its module is yet to come. */
final class Modules {
  static final Class<?> NOT_YET = BusyApi.class;

  private Modules() {}
}
