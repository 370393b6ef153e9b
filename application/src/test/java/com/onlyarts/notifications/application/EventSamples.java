package com.onlyarts.notifications.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.commissions.domain.CommissionLapse;
import com.onlyarts.commissions.domain.CommissionReminder;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.identity.api.Followers.Place;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import com.onlyarts.ordering.domain.CallOffReason;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.LineReminder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Events with all values that make a difference to what is told of them. */
public final class EventSamples {
  private static final Currency USD = Currency.getInstance("USD");

  private EventSamples() {}

  /** Of every event of the catalogue. */
  public static List<Event> ofCatalogue() {
    return new NotificationCatalogue(_ -> Optional.empty())
        .entries().stream()
            .map(CatalogueEntry::event)
            .distinct()
            .flatMap(EventSamples::of)
            .toList();
  }

  static Stream<Event> of(Class<? extends Event> type) {
    return made(type).stream().map(Event.class::cast);
  }

  /** One for each combination of what its components may be. */
  private static List<Object> made(Class<?> type) {
    List<List<Object>> combinations = List.of(List.of());
    for (RecordComponent component : type.getRecordComponents()) {
      combinations =
          combinations.stream()
              .flatMap(
                  before ->
                      values(component).stream()
                          .map(value -> Stream.concat(before.stream(), Stream.of(value)).toList()))
              .toList();
    }
    return combinations.stream().map(values -> make(type, values)).toList();
  }

  private static List<Object> values(RecordComponent component) {
    Class<?> type = component.getType();
    String name = component.getName();
    if (Identifier.class.isAssignableFrom(type)) {
      Object id = make(type, List.of(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))));
      return name.equals("by") || name.equals("addressee")
          ? List.of(id, make(type, List.of(UUID.nameUUIDFromBytes("artist".getBytes(UTF_8)))))
          : List.of(id);
    }
    return switch (type.getSimpleName()) {
      case "UUID" -> List.of(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
      case "boolean" -> List.of(true, false);
      case "int" -> List.of(1, 24);
      case "Instant" -> List.of(SteppingClock.NOON);
      case "Money" -> List.of(Money.zero(USD), Money.of("5.50", USD));
      case "Role" -> List.of(Role.USER);
      case "Place" -> List.of(Place.START);
      case "List" -> List.of(made(Sold.class).subList(0, 1), made(Sold.class).subList(0, 2));
      default -> texts(name);
    };
  }

  private static List<Object> texts(String name) {
    return switch (name) {
      case "status" ->
          Arrays.stream(CommissionStatus.values()).<Object>map(CommissionStatus::label).toList();
      case "reminder" ->
          Arrays.stream(LineReminder.values()).<Object>map(LineReminder::label).toList();
      case "expected" ->
          Arrays.stream(CommissionReminder.values())
              .<Object>map(CommissionReminder::label)
              .toList();
      case "lapse" ->
          Stream.concat(
                  Arrays.stream(CommissionLapse.values()).map(CommissionLapse::label),
                  Stream.of("unpaid"))
              .<Object>map(it -> it)
              .toList();
      case "cause" ->
          Arrays.stream(CallOffReason.values()).<Object>map(CallOffReason::label).toList();
      case "step" ->
          Arrays.stream(CaseEntry.Kind.values())
              .filter(kind -> kind != CaseEntry.Kind.OPENED)
              .<Object>map(CaseEntry.Kind::label)
              .toList();
      case "artistZone" -> List.of("Europe/Berlin");
      case "email" -> List.of("mira@example.com");
      default -> List.of("the " + name);
    };
  }

  private static Object make(Class<?> type, List<Object> values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      return type.getConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
