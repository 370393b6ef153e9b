/** What admins and artists learn of the platform, and how complaints are dealt with. */
@NullMarked
package com.onlyarts.insights.application;

import org.jspecify.annotations.NullMarked;
