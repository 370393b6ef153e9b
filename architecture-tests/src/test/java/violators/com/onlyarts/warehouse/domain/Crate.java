package violators.com.onlyarts.warehouse.domain;

import com.onlyarts.architecture.Violates;

/** Belongs to a module that is not on the plan. */
@Violates("every_class_has_its_place_on_the_plan")
record Crate(int width) {}
