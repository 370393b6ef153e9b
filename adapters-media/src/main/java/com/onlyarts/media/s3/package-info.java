/** Originals in a bucket of any store that speaks S3 (R121). */
@NullMarked
package com.onlyarts.media.s3;

import org.jspecify.annotations.NullMarked;
