/** What people do with messages: write them, read them, take them back. */
@NullMarked
package com.onlyarts.messaging.application;

import org.jspecify.annotations.NullMarked;
