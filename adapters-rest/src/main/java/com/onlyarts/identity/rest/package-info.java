/**
 * Identity over HTTP: signing in with its cookie, passwords, sessions, people, and one's own
 * account.
 */
@NullMarked
package com.onlyarts.identity.rest;

import org.jspecify.annotations.NullMarked;
