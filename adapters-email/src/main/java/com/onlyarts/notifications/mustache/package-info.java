/** The words of every mail: one template each, from which text and HTML are made. */
@NullMarked
package com.onlyarts.notifications.mustache;

import org.jspecify.annotations.NullMarked;
