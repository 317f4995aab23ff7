package org.riser.identity;

import org.riser.api.Text;

/** Something a role may allow; deny is the default. */
public record Permission(String id, Text name) {}
