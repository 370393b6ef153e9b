package com.onlyarts.architecture;

import static com.onlyarts.architecture.RuleConditions.addressOf;
import static com.onlyarts.architecture.RuleConditions.at;
import static com.onlyarts.architecture.RuleConditions.holdTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.onlyarts.architecture.FloorPlan.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A module's SQL touches its own tables, and of others only the views they own for it. */
final class TableRules {
  private TableRules() {}

  private static final Pattern MENTION =
      Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|USING|TABLE)\\s+(?:ONLY\\s+)?(\\w+)");
  private static final Schema SCHEMA = Schema.migrated();

  static final ArchRule sql_touches_only_its_own_modules_tables =
      classes()
          .that(at("speak SQL", address -> address.is(Role.JDBI)))
          .should(
              holdTo(
                  "read of other modules only views that are theirs to offer, and write none",
                  TableRules::findForeignTables));

  private static void findForeignTables(JavaClass adapter, Consumer<String> report) {
    ClassAddress here = addressOf(adapter);
    texts(adapter)
        .flatMap(text -> MENTION.matcher(text).results().map(mention -> mention.group(1)))
        .distinct()
        .flatMap(name -> SCHEMA.find(name).stream())
        .filter(relation -> relation.owner() != here.module().orElseThrow())
        .filter(relation -> !(relation.isView() && FloorPlan.mayAsk(here, relation.owner())))
        .filter(
            relation ->
                !FloorPlan.TABLES_READ_ACROSS.containsKey(
                    here.wing() + " reads " + relation.name()))
        .forEach(
            relation ->
                report.accept(
                    "speaks of %s, which belongs to %s"
                        .formatted(relation.name(), relation.owner().packageName())));
  }

  /**
   * Every text that stands in the class file; SQL is prose in text blocks, so that it all is there.
   */
  private static Stream<String> texts(JavaClass javaClass) {
    try (var bytes = javaClass.getSource().orElseThrow().getUri().toURL().openStream()) {
      return StreamSupport.stream(
              ClassFile.of().parse(bytes.readAllBytes()).constantPool().spliterator(), false)
          .filter(StringEntry.class::isInstance)
          .map(entry -> ((StringEntry) entry).stringValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
