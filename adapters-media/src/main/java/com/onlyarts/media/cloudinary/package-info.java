/** Cloudinary: stores pictures, makes their smaller sizes, and shows them to the world. */
@NullMarked
package com.onlyarts.media.cloudinary;

import org.jspecify.annotations.NullMarked;
