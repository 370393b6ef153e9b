package com.onlyarts.kernel.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import jakarta.ws.rs.ext.ContextResolver;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * JSON, read strictly and written as the contract says (R2, R4, R5): no duplicate keys, no value of
 * another type, no NUL, no lone surrogate, at most 100 deep; instants as text, amounts with their
 * decimals, absent members left out.
 */
public final class ApiJson implements ContextResolver<ObjectMapper> {
  private static final int DEEPEST = 100;
  private final ObjectMapper mapper = strict();

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return mapper;
  }

  /** A mapper that reads and writes as the service does. */
  public static ObjectMapper strict() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength((int) RequestSizeFilter.JSON)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .addModule(new JavaTimeModule())
        .addModule(
            new SimpleModule()
                .addDeserializer(String.class, new WholeText())
                .addDeserializer(
                    OffsetDateTime.class,
                    new Written<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME))
                .addDeserializer(
                    LocalDate.class,
                    new Written<>(LocalDate.class, LocalDateDeserializer.INSTANCE)))
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(
            DeserializationFeature.ACCEPT_FLOAT_AS_INT,
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .serializationInclusion(JsonInclude.Include.NON_NULL)
        .defaultSetterInfo(
            JsonSetter.Value.forContentNulls(Nulls.FAIL)) // no list of the contract holds null
        .withCoercionConfig(
            LogicalType.Integer,
            blank -> blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Float,
            blank -> blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Boolean,
            blank -> blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.DateTime,
            blank -> blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.OtherScalar,
            blank ->
                blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)) // UUIDs
        .build();
  }

  /** Instants and days as text alone; Jackson would take numbers and lists for them. */
  private static final class Written<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient JsonDeserializer<T> reader;

    Written(Class<T> type, JsonDeserializer<T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING) || parser.getText().isBlank()) {
        return handledType().cast(context.handleUnexpectedToken(handledType(), parser));
      }
      return reader.deserialize(parser, context);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> handledType() {
      return (Class<T>) super.handledType();
    }
  }

  /** Text that is text: not a number, and nothing PostgreSQL or UTF-8 could not hold. */
  private static final class WholeText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    WholeText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = parser.getText();
      if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
        return (String)
            context.handleWeirdStringValue(String.class, "…", "contains NUL or half a character");
      }
      return text;
    }

    private static boolean hasLoneSurrogate(String text) {
      return text.codePoints()
          .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
  }
}
