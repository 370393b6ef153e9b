/**
 * What can be set from outside, read once and checked, with a sentence for whoever set it wrong.
 */
@NullMarked
package com.onlyarts.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
