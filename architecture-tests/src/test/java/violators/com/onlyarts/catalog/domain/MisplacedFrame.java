package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;

/** Is domain, and yet lies in another Maven module. */
@Violates("every_role_lives_in_its_own_maven_module")
record MisplacedFrame(int width) {}
