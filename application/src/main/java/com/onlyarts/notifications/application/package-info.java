/** What people do with what they are told, and how it is made of what happens elsewhere (R82, R83). */
@NullMarked
package com.onlyarts.notifications.application;

import org.jspecify.annotations.NullMarked;
