/**
 * What identity needs of the outside: somewhere to keep accounts and sessions, ways to look at
 * people, hashes and signatures.
 */
@NullMarked
package com.onlyarts.identity.application.port;

import org.jspecify.annotations.NullMarked;
