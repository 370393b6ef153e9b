/**
 * What must hold whatever breaks around the packaged service, and in it: nodes, clocks,
 * connections, the database, the disk, and Stripe. Run by {@code mvn -Pfaults verify}; what has no
 * tag is the short selection of the ordinary run.
 */
@org.jspecify.annotations.NullMarked
package com.onlyarts.bootstrap.faults;
