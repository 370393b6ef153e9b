/**
 * What identity answers and tells other modules: who is calling, how to name a person, who wants
 * nothing to do with whom.
 */
@NullMarked
package com.onlyarts.identity.api;

import org.jspecify.annotations.NullMarked;
