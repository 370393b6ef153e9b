package com.onlyarts.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells null from absent; the value itself is read as everywhere else. */
final class MemberUpdateReader extends JsonDeserializer<MemberUpdate<?>>
    implements ContextualDeserializer {
  private final @Nullable JsonDeserializer<?> values;

  MemberUpdateReader() {
    this(null);
  }

  private MemberUpdateReader(@Nullable JsonDeserializer<?> values) {
    this.values = values;
  }

  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty member)
      throws JsonMappingException {
    return new MemberUpdateReader(
        context.findContextualValueDeserializer(member.getType().containedType(0), member));
  }

  @Override
  public MemberUpdate<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (values == null) {
      throw new IllegalStateException("Only members of a request are read");
    }
    return new MemberUpdate<>(true, values.deserialize(parser, context));
  }

  @Override
  public MemberUpdate<?> getNullValue(DeserializationContext context) {
    return new MemberUpdate<>(true, null);
  }

  @Override
  public MemberUpdate<?> getAbsentValue(DeserializationContext context) {
    return MemberUpdate.absent();
  }
}
