/** What takes minutes and gigabytes, and runs by {@code mvn -Plarge verify} alone. */
@org.jspecify.annotations.NullMarked
package com.onlyarts.bootstrap.large;
