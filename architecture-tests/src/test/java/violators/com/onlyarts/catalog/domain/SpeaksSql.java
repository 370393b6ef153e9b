package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;
import java.sql.Connection;

/** A domain that needs a database. */
@Violates("each_layer_uses_only_its_own_libraries")
record SpeaksSql(Connection connection) {}
