/**
 * The floor plan, and the rules that hold the code to it; every rule shows here that it catches
 * somebody.
 */
@NullMarked
package com.onlyarts.architecture;

import org.jspecify.annotations.NullMarked;
