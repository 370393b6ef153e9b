package violators.com.onlyarts.catalog.api;

import com.onlyarts.architecture.Violates;

/** A class where only words should be. */
@Violates("doors_hold_only_interfaces_records_and_enums")
public final class DoorWithLogic {}
