package com.onlyarts.ordering.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.ordering.domain.ShippingAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address as the founding document keeps it: one JSON object with the members of the contract.
 */
final class AddressJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AddressJson() {}

  static Optional<ShippingAddress> of(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(AddressJson::read);
  }

  static String write(ShippingAddress address) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("fullName", address.fullName());
    members.put("address", address.address());
    members.put("city", address.city());
    address.state().ifPresent(state -> members.put("state", state));
    address.zipCode().ifPresent(zipCode -> members.put("zipCode", zipCode));
    members.put("country", address.country());
    address.phone().ifPresent(phone -> members.put("phone", phone));
    try {
      return MAPPER.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ShippingAddress read(String json) {
    try {
      return MAPPER.readValue(json, Members.class).toAddress();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Members(
      String fullName,
      String address,
      String city,
      @Nullable String state,
      @Nullable String zipCode,
      String country,
      @Nullable String phone) {

    ShippingAddress toAddress() {
      return new ShippingAddress(
          fullName,
          address,
          city,
          Optional.ofNullable(state),
          Optional.ofNullable(zipCode),
          country,
          Optional.ofNullable(phone));
    }
  }
}
