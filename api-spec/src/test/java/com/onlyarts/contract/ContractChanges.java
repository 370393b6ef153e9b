package com.onlyarts.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.BackwardIncompatibleProp;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * What became of a released contract. A library compares; the words are ours, and so are the
 * exceptions that the head of CHANGELOG.md promises: a label more in an answer breaks nobody,
 * because clients keep their enums open; nor does an error that is never answered any more.
 */
final class ContractChanges {
  private static final OpenApiDiffOptions PROMISE =
      OpenApiDiffOptions.builder()
          .configProperty(
              BackwardIncompatibleProp.RESPONSE_ENUM_INCREASED.getPropertyName(), "false")
          .configProperty(
              BackwardIncompatibleProp.RESPONSE_RESPONSES_DECREASED.getPropertyName(), "false")
          .configProperty(BackwardIncompatibleProp.OPERATION_ID_CHANGED.getPropertyName(), "true")
          .configProperty(
              BackwardIncompatibleProp.REQUEST_PARAMS_DECREASED.getPropertyName(), "true")
          .build();

  private final ContractDocument released;
  private final ContractDocument current;
  private final ChangedOpenApi comparison;
  private final List<String> breaking;

  private ContractChanges(ContractDocument released, ContractDocument current) {
    this.released = released;
    this.current = current;
    comparison = OpenApiCompare.fromContents(released.json(), current.json(), null, PROMISE);
    breaking =
        Stream.concat(
                comparison.getMissingEndpoints().stream()
                    .map(gone -> "%s is gone".formatted(gone.getOperation().getOperationId())),
                comparison.getChangedOperations().stream().flatMap(ContractChanges::broken))
            .toList();
  }

  static ContractChanges between(ContractDocument released, ContractDocument current) {
    return new ContractChanges(released, current);
  }

  /** One sentence for each thing that can break a client, each begins with the operationId. */
  List<String> breaking() {
    return breaking;
  }

  /** Why the version does not fit the changes; empty if it does. */
  List<String> objections() {
    var before = version(released);
    var now = version(current);
    if (!breaking.isEmpty() && !now.allowsBreaking(before)) {
      return breaking.stream()
          .map("breaks clients of %s, and %s is no new major version: "::concat)
          .map(objection -> objection.formatted(before, now))
          .toList();
    }
    if (isMoreThanText() && !now.allowsAdditionsTo(before)) {
      return List.of(
          "something was added to %s, and %s is no new minor version: %s"
              .formatted(before, now, added()));
    }
    if (!unversioned(released).equals(unversioned(current)) && now.compareTo(before) <= 0) {
      return List.of(
          "the text of %s was changed, and %s is no newer version".formatted(before, now));
    }
    return List.of();
  }

  private boolean isMoreThanText() {
    return comparison.isChanged().getWeight() > DiffResult.METADATA.getWeight();
  }

  private List<String> added() {
    return Stream.concat(
            comparison.getNewEndpoints().stream()
                .map(endpoint -> endpoint.getOperation().getOperationId()),
            comparison.getChangedOperations().stream()
                .map(operation -> operation.getNewOperation().getOperationId()))
        .toList();
  }

  /**
   * Whatever the library calls incompatible is told, in general words if there are no better ones.
   */
  private static Stream<String> broken(ChangedOperation operation) {
    List<String> sentences = new ArrayList<>();
    if (operation.getOperationId() != null) {
      sentences.add("is called %s now".formatted(operation.getNewOperation().getOperationId()));
    }
    parameters(operation.getParameters(), sentences);
    body(operation.getRequestBody(), sentences);
    responses(operation.getApiResponses(), sentences);
    if (operation.getSecurityRequirements() != null
        && operation.getSecurityRequirements().isIncompatible()) {
      sentences.add("asks for other credentials");
    }
    if (sentences.isEmpty() && operation.isIncompatible()) {
      sentences.add("has changed in a way that clients of before cannot follow");
    }
    return sentences.stream()
        .map("%s %%s".formatted(operation.getOldOperation().getOperationId())::formatted);
  }

  private static void parameters(ChangedParameters parameters, List<String> sentences) {
    if (parameters == null) {
      return;
    }
    parameters
        .getMissing()
        .forEach(
            gone ->
                sentences.add("does not take the parameter %s any more".formatted(gone.getName())));
    parameters.getIncreased().stream()
        .filter(added -> Boolean.TRUE.equals(added.getRequired()))
        .forEach(added -> sentences.add("asks for the parameter %s".formatted(added.getName())));
    for (ChangedParameter changed : parameters.getChanged()) {
      String place = "parameter " + changed.getName();
      if (changed.isChangeRequired()
          && Boolean.TRUE.equals(changed.getNewParameter().getRequired())) {
        sentences.add("asks for the " + place);
      }
      SchemaChanges.asked(place).describe(changed.getSchema(), sentences);
    }
  }

  private static void body(ChangedRequestBody body, List<String> sentences) {
    if (body == null) {
      return;
    }
    if (body.isChangeRequired() && Boolean.TRUE.equals(body.getNewRequestBody().getRequired())) {
      sentences.add("asks for a body");
    }
    contents(
        body.getContent(), SchemaChanges.asked("request"), "does not take %s any more", sentences);
  }

  private static void responses(ChangedApiResponse responses, List<String> sentences) {
    if (responses == null) {
      return;
    }
    responses.getMissing().keySet().stream()
        .filter(status -> status.startsWith("2") || status.startsWith("3"))
        .forEach(status -> sentences.add("does not answer %s any more".formatted(status)));
    responses
        .getChanged()
        .forEach(
            (status, response) -> {
              contents(
                  response.getContent(),
                  SchemaChanges.answered(status),
                  "does not answer " + status + " in %s any more",
                  sentences);
              if (response.getHeaders() != null) {
                response
                    .getHeaders()
                    .getMissing()
                    .keySet()
                    .forEach(
                        header ->
                            sentences.add(
                                "does not send %s with %s any more".formatted(header, status)));
              }
            });
  }

  private static void contents(
      ChangedContent content, SchemaChanges place, String gone, List<String> sentences) {
    if (content != null) {
      content.getMissing().keySet().forEach(type -> sentences.add(gone.formatted(type)));
      content.getChanged().values().forEach(media -> place.describe(media.getSchema(), sentences));
    }
  }

  private static ContractVersion version(ContractDocument contract) {
    return ContractVersion.of(contract.root().at("/info/version").asText());
  }

  private static ContractDocument unversioned(ContractDocument contract) {
    return contract.spoilt(root -> root.withObject("/info").put("version", ""));
  }
}
