package com.onlyarts.architecture;

import com.onlyarts.architecture.FloorPlan.Module;
import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a class lives: {@code com.onlyarts.<wing>.<room>}. Violators live at the same addresses in
 * another town, {@code violators.com.onlyarts…}.
 *
 * @param wing the name of a module, or {@code contract}, or {@code bootstrap}
 * @param room the rest of the package, empty for the wing itself
 */
record ClassAddress(String wing, String room) {
  private static final Pattern PACKAGE =
      Pattern.compile("(?:violators\\.)?com\\.onlyarts\\.(\\w+)(?:\\.(.+))?");

  /** The address of a class of ours; empty for those of libraries. */
  static Optional<ClassAddress> of(JavaClass javaClass) {
    Matcher matcher = PACKAGE.matcher(javaClass.getPackageName());
    return matcher.matches()
        ? Optional.of(
            new ClassAddress(matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
        : Optional.empty();
  }

  Optional<Module> module() {
    return Module.of(wing);
  }

  Optional<Role> role() {
    return wing.equals("kernel") && room.isEmpty() ? Optional.of(Role.DOMAIN) : Role.of(room);
  }

  boolean is(Module module, Role role) {
    return module().filter(module::equals).isPresent() && is(role);
  }

  boolean is(Role role) {
    return role().filter(role::equals).isPresent();
  }

  boolean isContract() {
    return wing.equals(FloorPlan.CONTRACT);
  }

  boolean isBootstrap() {
    return wing.equals(FloorPlan.BOOTSTRAP);
  }

  /** Whether the rules for modules apply: it has a module and a role that are both on the plan. */
  boolean isOnThePlan() {
    return module().isPresent() && role().isPresent();
  }
}
