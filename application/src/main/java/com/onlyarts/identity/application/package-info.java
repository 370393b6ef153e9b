/**
 * What people do with their accounts: register, sign in, present themselves, follow and block each
 * other, leave.
 */
@NullMarked
package com.onlyarts.identity.application;

import org.jspecify.annotations.NullMarked;
