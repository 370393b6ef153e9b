package com.onlyarts.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.schema.ChangedEnum;
import org.openapitools.openapidiff.core.model.schema.ChangedRequired;

/**
 * What broke inside one shape, member by member. An answer may give more than before, a request may
 * ask for less; never the other way round.
 */
record SchemaChanges(String place, boolean isAnswer) {

  static SchemaChanges asked(String place) {
    return new SchemaChanges(place, false);
  }

  static SchemaChanges answered(String place) {
    return new SchemaChanges(place, true);
  }

  void describe(ChangedSchema schema, List<String> sentences) {
    if (schema == null) {
      return;
    }
    Set<String> told = new TreeSet<>(schema.getMissingProperties().keySet());
    told.forEach(member -> sentences.add("has no %s.%s any more".formatted(place, member)));
    if (schema.isChangedType()) {
      sentences.add(
          "has %s as %s, no longer as %s"
              .formatted(place, kind(schema.getNewSchema()), kind(schema.getOldSchema())));
    }
    schema.getChangedElements().stream()
        .filter(Objects::nonNull)
        .filter(Changed::isIncompatible)
        .forEach(change -> explain(change, told, sentences));
    schema
        .getChangedProperties()
        .forEach(
            (member, changed) ->
                new SchemaChanges(place + "." + member, isAnswer).describe(changed, sentences));
    new SchemaChanges(place + "[]", isAnswer).describe(schema.getItems(), sentences);
    new SchemaChanges(place + ".*", isAnswer).describe(schema.getAddProp(), sentences);
  }

  private void explain(Changed change, Set<String> told, List<String> sentences) {
    switch (change) {
      case ChangedSchema _ -> {} // a member, an element: told by its own place
      case ChangedRequired required when isAnswer ->
          required.getMissing().stream()
              .filter(member -> !told.contains(member))
              .forEach(
                  member -> sentences.add("may answer without %s.%s".formatted(place, member)));
      case ChangedRequired required ->
          required
              .getIncreased()
              .forEach(member -> sentences.add("asks for %s.%s".formatted(place, member)));
      case ChangedEnum<?> labels ->
          labels
              .getMissing()
              .forEach(
                  label ->
                      sentences.add("does not take %s as %s any more".formatted(label, place)));
      default ->
          sentences.add(
              "has other bounds for %s (%s)".formatted(place, change.getClass().getSimpleName()));
    }
  }

  private static String kind(Schema<?> schema) {
    return schema.getFormat() == null
        ? schema.getType()
        : "%s of %s".formatted(schema.getType(), schema.getFormat());
  }
}
