/**
 * How fast the packaged service is, measured from outside and held against what its machine can do.
 */
@NullMarked
package com.onlyarts.bench;

import org.jspecify.annotations.NullMarked;
