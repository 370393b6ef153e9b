/**
 * Accounts and the people behind them: credentials, sessions, roles, profiles, follows and blocks.
 */
@NullMarked
package com.onlyarts.identity.domain;

import org.jspecify.annotations.NullMarked;
