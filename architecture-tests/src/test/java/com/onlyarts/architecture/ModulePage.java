package com.onlyarts.architecture;

import com.onlyarts.architecture.FloorPlan.Module;
import com.onlyarts.architecture.FloorPlan.Role;
import com.onlyarts.architecture.Schema.Relation;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bounded module on one page, as the code has it: what it offers, tells, does, needs and owns.
 */
record ModulePage(Module module, Contract contract, Schema schema) {
  private static final Path ROOT = Path.of("..");
  private static final String EVENT = "com.onlyarts.kernel.Event";
  private static final String JAVADOC =
      "(?s)/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public |final |sealed )*";

  String text() {
    return """
        # The module %s

        Made from the code by `ModulePagesTest`; [all modules](README.md).

        It asks %s. It is asked by %s.
        %s%s%s%s%s%s"""
        .formatted(
            name(),
            listed(modules(other -> other != module && asks(module, other))),
            listed(modules(other -> other != module && asks(other, module))),
            table("Doors", "what others may ask of it", doors()),
            table("Events", "what it tells", events()),
            table("Use cases", "", classes(Role.APPLICATION, ModulePage::isPublic)),
            ports(),
            relations(),
            operations());
  }

  /** One picture of all modules; an arrow is a question that may be asked. */
  static String overview() {
    return """
        # The modules

        Made from the code by `ModulePagesTest`. Every module may ask kernel; notifications and insights hear of everybody.

        ```mermaid
        graph TD
        %s
        ```

        %s
        """
        .formatted(
            Arrays.stream(Module.values())
                .flatMap(
                    from ->
                        modules(to -> to != from && to != Module.KERNEL && asks(from, to))
                            .map(
                                to ->
                                    "  %s --> %s".formatted(from.packageName(), to.packageName())))
                .collect(Collectors.joining("\n")),
            Arrays.stream(Module.values())
                .map(it -> "- [%1$s](%1$s.md)".formatted(it.packageName()))
                .collect(Collectors.joining("\n")));
  }

  private List<JavaClass> doors() {
    return classes(Role.API, it -> it.isInterface());
  }

  private List<JavaClass> events() {
    return classes(Role.API, it -> it.isAssignableTo(EVENT) && !it.isInterface());
  }

  private String ports() {
    String rows =
        classes(Role.PORT, JavaClass::isInterface).stream()
            .map(port -> row(port, implementers(port)))
            .collect(Collectors.joining());
    return rows.isEmpty()
        ? ""
        : "\n## Ports\n| what it needs of the outside | | by |\n|---|---|---|\n" + rows;
  }

  private String relations() {
    List<Relation> own =
        schema.relations().stream()
            .filter(relation -> relation.owner() == module)
            .sorted(Comparator.comparing(Relation::name))
            .toList();
    return own.isEmpty()
        ? ""
        : "\n## Tables and views\n"
            + own.stream()
                .map(it -> "`%s`%s".formatted(it.name(), it.isView() ? " (view)" : ""))
                .collect(Collectors.joining(", "))
            + "\n";
  }

  private String operations() {
    Set<String> interfaces =
        ImportedClasses.PRODUCTION.stream()
            .filter(it -> isAt(it, Role.REST))
            .flatMap(it -> it.getRawInterfaces().stream())
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    List<Operation> own =
        contract.operations().stream()
            .filter(operation -> interfaces.contains(operation.tag() + "Api"))
            .toList();
    return own.isEmpty()
        ? ""
        : "\n## Operations\n| operation | | resource |\n|---|---|---|\n"
            + own.stream()
                .map(
                    it ->
                        "| `%s` | `%s %s` | `%sResource` |\n"
                            .formatted(it.id(), it.method(), it.path(), it.tag()))
                .collect(Collectors.joining());
  }

  private List<JavaClass> classes(Role role, Predicate<JavaClass> which) {
    return ImportedClasses.PRODUCTION.stream()
        .filter(it -> isAt(it, role) && it.isTopLevelClass() && which.test(it))
        .filter(it -> !it.getSimpleName().equals("package-info"))
        .sorted(Comparator.comparing(JavaClass::getSimpleName))
        .toList();
  }

  private boolean isAt(JavaClass javaClass, Role role) {
    return ClassAddress.of(javaClass).filter(address -> address.is(module, role)).isPresent();
  }

  private static boolean isPublic(JavaClass javaClass) {
    return javaClass.getModifiers().contains(JavaModifier.PUBLIC)
        && !javaClass.isRecord()
        && !javaClass.isInterface()
        && !javaClass.isEnum();
  }

  private static String implementers(JavaClass port) {
    return port.getAllSubclasses().stream()
        .filter(it -> it.isTopLevelClass() && !it.isInterface())
        .map(it -> "`%s`".formatted(it.getSimpleName()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String table(String title, String subtitle, List<JavaClass> rows) {
    return rows.isEmpty()
        ? ""
        : "\n## %s\n| %s | |\n|---|---|\n".formatted(title, subtitle)
            + rows.stream()
                .map(it -> "| `%s` | %s |\n".formatted(it.getSimpleName(), sentence(it)))
                .collect(Collectors.joining());
  }

  private static String row(JavaClass port, String adapters) {
    return "| `%s` | %s | %s |\n".formatted(port.getSimpleName(), sentence(port), adapters);
  }

  /** The first sentence of its Javadoc. */
  private static String sentence(JavaClass javaClass) {
    Path file =
        ROOT.resolve("application/src/main/java")
            .resolve(javaClass.getName().replace('.', '/') + ".java");
    try {
      String source = Files.readString(file);
      Matcher comment =
          Pattern.compile(JAVADOC + "(?:class|interface|record) " + javaClass.getSimpleName())
              .matcher(source);
      return comment.find() ? plain(comment.group(1)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String javadoc) {
    String text =
        javadoc
            .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
            .replaceAll("\\{@\\w+ #?([^}]*)}", "`$1`")
            .replace("|", "\\|")
            .strip();
    return text.replaceFirst("(?s)(?<=[.;:?])\\s.*", "").replaceFirst("[;:]$", ".");
  }

  private static Stream<Module> modules(Predicate<Module> which) {
    return Arrays.stream(Module.values()).filter(which);
  }

  private static boolean asks(Module one, Module other) {
    return FloorPlan.mayAsk(new ClassAddress(one.packageName(), "domain"), other);
  }

  private static String listed(Stream<Module> modules) {
    String list =
        modules
            .map(it -> "[%1$s](%1$s.md)".formatted(it.packageName()))
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? "nobody" : list;
  }

  private String name() {
    return module.packageName();
  }
}
