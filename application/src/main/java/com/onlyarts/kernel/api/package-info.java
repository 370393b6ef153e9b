/** Pages and cursors: how every list of the platform is asked for and answered (R3). */
@NullMarked
package com.onlyarts.kernel.api;

import org.jspecify.annotations.NullMarked;
