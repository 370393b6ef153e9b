/**
 * Identity in PostgreSQL: accounts, sessions, follows and blocks, and what other modules ask about
 * people.
 */
@NullMarked
package com.onlyarts.identity.jdbi;

import org.jspecify.annotations.NullMarked;
