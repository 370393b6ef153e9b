/** ClamAV, which looks through files for viruses (R120). */
@NullMarked
package com.onlyarts.media.clamav;

import org.jspecify.annotations.NullMarked;
