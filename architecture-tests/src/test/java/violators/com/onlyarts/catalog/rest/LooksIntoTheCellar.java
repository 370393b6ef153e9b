package violators.com.onlyarts.catalog.rest;

import com.onlyarts.architecture.Violates;
import com.onlyarts.bootstrap.Service;

/** A layer that asks the composition root for what it should be given. */
@Violates("nobody_sees_bootstrap")
record LooksIntoTheCellar(Service service) {}
