/**
 * The local disk that stands in for Cloudinary: pictures in a folder, under names that never change
 * their content.
 */
@NullMarked
package com.onlyarts.media.disk;

import org.jspecify.annotations.NullMarked;
