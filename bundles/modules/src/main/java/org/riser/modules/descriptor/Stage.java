package org.riser.modules.descriptor;

import org.riser.api.Text;

/**
 * Where a case stands.
 *
 * @param end whether a case in this stage is closed
 */
public record Stage(String id, Text name, boolean end) {}
