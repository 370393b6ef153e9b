package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;
import com.onlyarts.kernel.Rejection;

/** A family anybody may join. */
@Violates("rejections_are_records_of_a_sealed_family")
interface StrayRejection extends Rejection {}
