package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * How the words of the trade stand in columns: ids as UUID, money as DECIMAL of the platform's
 * currency, instants as TIMESTAMPTZ.
 */
final class JdbiTypes extends JdbiPlugin.Singleton {
  private final Currency currency;

  JdbiTypes(Currency currency) {
    this.currency = currency;
  }

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    jdbi.getConfig(PlatformCurrency.class).set(currency);
    jdbi.registerArgument(new IdentifierArguments());
    jdbi.registerArgument(new MoneyArguments());
    jdbi.registerArgument(new InstantArguments());
    jdbi.registerArrayType(BigDecimal.class, "numeric");
    jdbi.registerArrayType(Boolean.class, "boolean");
    jdbi.registerColumnMapper(new IdentifierColumns());
    jdbi.registerColumnMapper(Money.class, (rs, column, _) -> money(rs.getBigDecimal(column)));
    jdbi.registerColumnMapper(
        Instant.class, (rs, column, _) -> instant(rs.getObject(column, OffsetDateTime.class)));
  }

  private @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.of(amount, currency);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static final class IdentifierArguments implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
      return value instanceof Identifier id
          ? Optional.of((position, statement, _) -> statement.setObject(position, id.value()))
          : Optional.empty();
    }
  }

  private static final class MoneyArguments implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
      return value instanceof Money money
          ? Optional.of(
              (position, statement, _) -> statement.setBigDecimal(position, money.amount()))
          : Optional.empty();
    }
  }

  private static final class InstantArguments implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
      return value instanceof Instant instant
          ? Optional.of(
              (position, statement, _) ->
                  statement.setObject(
                      position, instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE))
          : Optional.empty();
    }
  }

  /** Any record over one UUID that is an {@link Identifier}. */
  private static final class IdentifierColumns implements ColumnMapperFactory {
    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
      if (!(type instanceof Class<?> raw)
          || !raw.isRecord()
          || !Identifier.class.isAssignableFrom(raw)) {
        return Optional.empty();
      }
      Constructor<?> constructor = canonical(raw);
      return Optional.of(
          (rs, column, _) -> {
            UUID value = rs.getObject(column, UUID.class);
            return value == null ? null : instance(constructor, value);
          });
    }

    private static Constructor<?> canonical(Class<?> record) {
      try {
        RecordComponent[] components = record.getRecordComponents();
        return record.getConstructor(components[0].getType());
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(record + " is not a public record over one UUID", e);
      }
    }

    private static Object instance(Constructor<?> constructor, UUID value) {
      try {
        return constructor.newInstance(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
