package org.riser.modules.descriptor;

import org.riser.api.Text;

/** A permission that a module adds; its id begins with the module's. */
public record Permission(String id, Text name) {}
