/** Mail into a folder, where there is no Resend: one .eml and one .html file each. */
@NullMarked
package com.onlyarts.notifications.folder;

import org.jspecify.annotations.NullMarked;
