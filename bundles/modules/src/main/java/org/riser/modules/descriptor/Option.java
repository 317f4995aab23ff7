package org.riser.modules.descriptor;

import org.riser.api.Text;

/** One answer of a choice. Its id is what rules compare and what is stored; its name is what people read. */
public record Option(String id, Text name) {}
