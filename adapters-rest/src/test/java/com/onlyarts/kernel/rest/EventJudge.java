package com.onlyarts.kernel.rest;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;

/**
 * Holds live events to the schemas that the contract names for them, as {@link ContractJudge} holds
 * answers.
 */
final class EventJudge {
  private static final SchemaValidator VALIDATOR =
      new SchemaValidator(
          new OpenAPIV3Parser()
              .readContents(
                  new String(Contract.bundled().json(), StandardCharsets.UTF_8),
                  null,
                  new ParseOptions())
              .getOpenAPI(),
          new MessageResolver());

  private EventJudge() {}

  static void judge(Operation stream, String event, String data) {
    String schema = stream.events().get(event);
    if (schema == null) {
      throw new AssertionError(
          "%s tells %s, which the contract does not name: %s".formatted(stream.id(), event, data));
    }
    ValidationReport report = VALIDATOR.validate(data, new Schema<>().$ref(schema), "event");
    if (report.hasErrors()) {
      throw new AssertionError(
          "%s tells %s against the contract: %s%n%s"
              .formatted(stream.id(), event, report.getMessages(), data));
    }
  }
}
