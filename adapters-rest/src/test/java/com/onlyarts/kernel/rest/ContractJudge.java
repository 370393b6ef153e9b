package com.onlyarts.kernel.rest;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.onlyarts.contract.Contract;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Holds requests and answers to the published contract; a library is the judge, not our own code.
 */
final class ContractJudge {
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForInlineApiSpecification(
              new String(Contract.bundled().json(), StandardCharsets.UTF_8))
          .withBasePathOverride("/api")
          .withLevelResolver(
              LevelResolver.create()
                  .withLevel(
                      "validation.request.security",
                      ValidationReport.Level.IGNORE) // a test may well come without a token
                  .withLevel(
                      "validation.request.path.missing",
                      ValidationReport.Level.IGNORE) // or ask for what is not there
                  .withLevel(
                      "validation.request.operation.notAllowed", ValidationReport.Level.IGNORE)
                  .build())
          .build();

  private ContractJudge() {}

  static void judge(
      HttpRequest request,
      Optional<String> body,
      HttpResponse<String> response,
      boolean requestIsSound) {
    String path = request.uri().getPath();
    if (requestIsSound) {
      refuse(VALIDATOR.validateRequest(described(request, body)), request, response);
    }
    SimpleResponse.Builder answer = SimpleResponse.Builder.status(response.statusCode());
    response.headers().map().forEach((name, values) -> answer.withHeader(name, values));
    refuse(
        VALIDATOR.validateResponse(
            path,
            Request.Method.valueOf(request.method()),
            answer.withBody(response.body()).build()),
        request,
        response);
  }

  private static Request described(HttpRequest request, Optional<String> body) {
    SimpleRequest.Builder description =
        new SimpleRequest.Builder(request.method(), request.uri().getPath());
    request.headers().map().forEach((name, values) -> description.withHeader(name, values));
    body.ifPresent(description::withBody);
    Optional.ofNullable(request.uri().getQuery()).ifPresent(query -> addQuery(description, query));
    return description.build();
  }

  private static void addQuery(SimpleRequest.Builder description, String query) {
    for (String pair : query.split("&")) {
      String[] nameAndValue = pair.split("=", 2);
      description.withQueryParam(nameAndValue[0], nameAndValue.length > 1 ? nameAndValue[1] : "");
    }
  }

  private static void refuse(
      ValidationReport report, HttpRequest request, HttpResponse<String> response) {
    if (report.hasErrors()) {
      throw new AssertionError(
          "%s: %s %s answers %d against the contract: %s%n%s"
              .formatted(
                  operation(report),
                  request.method(),
                  request.uri(),
                  response.statusCode(),
                  report.getMessages(),
                  response.body()));
    }
  }

  private static String operation(ValidationReport report) {
    return report.getMessages().stream()
        .flatMap(message -> message.getContext().stream())
        .flatMap(context -> context.getApiOperation().stream())
        .map(called -> called.getOperation().getOperationId())
        .findFirst()
        .orElse("an unknown operation");
  }
}
