package com.onlyarts.architecture;

import com.onlyarts.kernel.Rejection;
import com.onlyarts.payments.api.PaymentListener;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which refusals can be made on the way from a method: by it, and by whatever it calls of our own
 * code. A call of an interface goes to all who implement it; what is in a lambda is made where the
 * lambda stands; what a use case hands out when it is made, as to a queue, belongs to it. Listeners
 * of payments are told, and refuse nothing. What somebody can do is tried on a copy, and a refusal
 * there is no answer.
 */
final class ReachableRejections {
  private final JavaClasses classes;

  ReachableRejections(JavaClasses classes) {
    this.classes = classes;
  }

  /** The codes of the leaves that are made from here. */
  Set<String> codesFrom(JavaMethod start) {
    Set<String> codes = new TreeSet<>();
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
    waiting.add(start);
    while (!waiting.isEmpty()) {
      JavaCodeUnit unit = waiting.pop();
      if (!seen.add(unit)) {
        continue;
      }
      if (unit.isConstructor() && isLeaf(unit.getOwner())) {
        codes.add(Rejection.codeOf(unit.getOwner().reflect()));
      } else {
        callees(unit).forEach(waiting::push);
        if (unit.getOwner().getPackageName().endsWith(".application")) {
          unit.getOwner().getConstructors().forEach(waiting::push);
        }
      }
    }
    return codes;
  }

  private Stream<JavaCodeUnit> callees(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
            unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
        .filter(target -> target.getOwner().getPackageName().startsWith("com.onlyarts"))
        .flatMap(this::units)
        .filter(callee -> !isFromKeptRow(unit, callee) && !isDryRun(callee));
  }

  /** The method itself, and those that stand in its place. */
  private Stream<JavaCodeUnit> units(CodeUnitAccessTarget target) {
    Stream<JavaCodeUnit> own = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
    if (target.getOwner().isEquivalentTo(PaymentListener.class)) {
      return Stream.empty();
    }
    if (!classes.contain(target.getOwner().getName())) {
      return own;
    }
    JavaClass owner = classes.get(target.getOwner().getName());
    Stream<JavaCodeUnit> others =
        owner.getAllSubclasses().stream()
            .flatMap(
                it ->
                    it
                        .tryGetMethod(
                            target.getName(),
                            target.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toArray(String[]::new))
                        .stream());
    return Stream.concat(own, others);
  }

  /** Whatever an adapter makes of a row was let through before it was kept. */
  private static boolean isFromKeptRow(JavaCodeUnit caller, JavaCodeUnit callee) {
    return caller.getOwner().getPackageName().endsWith(".jdbi")
        && callee.getOwner().getPackageName().endsWith(".domain")
        && !isLeaf(callee.getOwner());
  }

  private static boolean isDryRun(JavaCodeUnit callee) {
    return callee.getName().equals("actionsOf")
        && callee.getOwner().getPackageName().endsWith(".domain");
  }

  private static boolean isLeaf(JavaClass owner) {
    return owner.isAssignableTo(Rejection.class) && owner.isRecord();
  }
}
